-- What lies under a command is pending exactly while the command stands in kluis.opdracht. So confirming many commands is
-- one delete there, and no row of theirs is written twice. Also for a database that is in use under 001.
lock table kluis.opdracht, kluis.persoonsgegevens, kluis.tekst, kluis.bsn_koppeling, kluis.koppeling_wens
  in access exclusive mode;

insert into kluis.opdracht (command_id)
select command_id from kluis.persoonsgegevens where not bevestigd
union
select command_id from kluis.tekst where not bevestigd
on conflict do nothing;

-- A command of which anything was confirmed was accepted: it stood here again because it was put once more.
with accepted as (
  delete from kluis.opdracht o
  where exists (select from kluis.persoonsgegevens g where g.command_id = o.command_id and g.bevestigd)
     or exists (select from kluis.tekst t where t.command_id = o.command_id and t.bevestigd)
  returning o.command_id
), wishes as (
  delete from kluis.koppeling_wens w using accepted a where w.command_id = a.command_id returning w.pseudoniem
)
update kluis.bsn_koppeling k set bevestigd = true from wishes w where k.pseudoniem = w.pseudoniem;

alter table kluis.persoonsgegevens drop column bevestigd; -- with the index on it
alter table kluis.persoonsgegevens drop constraint persoonsgegevens_persoon_id_command_id_key;
create unique index persoonsgegevens_opdracht on kluis.persoonsgegevens (command_id, persoon_id);
alter table kluis.tekst drop column bevestigd;
create index tekst_opdracht on kluis.tekst (command_id);
-- The versions of a person number themselves.
drop table kluis.persoon;

-- Who is at work on a command: a rejection of one attempt must not take what another one rests on.
alter table kluis.opdracht drop column puts;
alter table kluis.opdracht add column pogingen uuid[] not null default '{}';
-- The table holds what is under way, so the sweeper reads all of it; every put would pay for an index.
drop index kluis.opdracht_since;

-- Makes commands pending, each in an attempt; locks them. `confirmed`: those whose data was confirmed before. They are not
-- pending again, so that nothing hides or takes what was accepted.
create function kluis.open_opdrachten(commands uuid[], attempts uuid[], out confirmed uuid[])
language plpgsql
as $$
declare
  fresh uuid[];
begin
  with opened as (
    insert into kluis.opdracht as o (command_id, pogingen)
    select c.id, array[c.attempt] from unnest(commands, attempts) c (id, attempt) order by c.id
    on conflict (command_id) do update
      set pogingen = array_remove(o.pogingen, excluded.pogingen[1]) || excluded.pogingen,
          since = clock_timestamp()
    returning command_id, xmax = 0 as fresh
  )
  select array_agg(x.command_id) from opened x where x.fresh into fresh;

  -- A statement of its own: it sees what others committed before our locks were given. (With a limit on purpose, here and
  -- below: for EXISTS the planner hashes whole tables.)
  if fresh is not null then
    with known as (
      delete from kluis.opdracht o
      where o.command_id = any (fresh)
        and coalesce(
          (select true from kluis.tekst t where t.command_id = o.command_id limit 1),
          (select true from kluis.persoonsgegevens g where g.command_id = o.command_id limit 1))
      returning o.command_id
    )
    select array_agg(k.command_id) from known k into confirmed;
  end if;
end
$$;

-- What was put under these commands stays. Answers those that were pending.
create function kluis.bevestig(commands uuid[]) returns setof uuid
language plpgsql
as $$
begin
  return query delete from kluis.opdracht o where o.command_id = any (commands) returning o.command_id;

  with wishes as (
    delete from kluis.koppeling_wens w where w.command_id = any (commands) returning w.pseudoniem
  )
  update kluis.bsn_koppeling k set bevestigd = true
  from wishes w where k.pseudoniem = w.pseudoniem and not k.bevestigd;
end
$$;

-- Puts away a batch of commands, all or nothing, and confirms others. Lists of one kind have the same length. Content that
-- is null must lie there already, under the same command.
--
-- Answers no rows when it is written. Otherwise nothing was put, and the rows tell what was in the way: texts with such an
-- id; data of such a person under such a command; the newest version of each person; and a row of nulls, so that there is one.
create function kluis.leg(
  accepted   uuid[],
  commands   uuid[], attempts uuid[],
  persons    uuid[], person_versions int[], person_commands uuid[], person_keys text[], person_contents bytea[],
  texts      uuid[], text_commands uuid[], text_subjects text[], text_keys text[], text_contents bytea[],
  pseudonyms bytea[], pair_persons uuid[], pair_commands uuid[], pair_keys text[], pair_contents bytea[]
) returns table (tekst_id uuid, persoon_id uuid, command_id uuid, versie int, key_id text, inhoud bytea)
language plpgsql
as $$
#variable_conflict use_column
declare
  written int;
  known   int[]; -- which of the persons
  broken  text;
begin
  if cardinality(accepted) > 0 then
    -- What gets lost in a crash is found by the sweeper; so nobody has to wait for the disk.
    if cardinality(commands) = 0 then perform set_config('synchronous_commit', 'off', true); end if;
    perform kluis.bevestig(accepted);
  end if;
  if cardinality(commands) = 0 then return; end if;

  begin
    perform kluis.open_opdrachten(commands, attempts);

    if cardinality(persons) > 0 then
      insert into kluis.persoonsgegevens (persoon_id, versie, command_id, key_id, inhoud)
      select p.id, p.version, p.command, p.key, p.content
      from unnest(persons, person_versions, person_commands, person_keys, person_contents)
        p (id, version, command, key, content)
      where p.content is not null
        and (select true from kluis.persoonsgegevens g where g.persoon_id = p.id and g.versie >= p.version limit 1) is null;
      get diagnostics written = row_count;
      known := array_positions(person_contents, null);
      if written <> cardinality(persons) - cardinality(known) or exists (
        select from unnest(known) i
        where not exists (
          select from kluis.persoonsgegevens g where g.command_id = person_commands[i] and g.persoon_id = persons[i])
      ) then raise unique_violation; end if;
    end if;

    if cardinality(texts) > 0 then
      insert into kluis.tekst (id, command_id, betrokkenen, key_id, inhoud)
      select t.id, t.command, t.subjects::uuid[], t.key, t.content
      from unnest(texts, text_commands, text_subjects, text_keys, text_contents) t (id, command, subjects, key, content)
      where t.content is not null
      order by t.id;
      if exists (
        select from unnest(array_positions(text_contents, null)) i
        where not exists (select from kluis.tekst t where t.id = texts[i] and t.command_id = text_commands[i])
      ) then raise unique_violation; end if;
    end if;

    if cardinality(pseudonyms) > 0 then
      perform kluis.koppel(pseudonyms, pair_persons, pair_commands, pair_keys, pair_contents);
    end if;
    return;
  exception when unique_violation then
    get stacked diagnostics broken = constraint_name;
    -- One person, one BSN: no other try mends that.
    if broken = 'bsn_koppeling_persoon_id_key' then raise; end if;
  end;

  return query
  select k.id, null::uuid, k.command_id, null::int, k.key_id, k.inhoud
  from kluis.tekst k where k.id = any (texts)
  union all
  select null, g.persoon_id, g.command_id, g.versie, g.key_id, g.inhoud
  from unnest(persons, person_commands) p (id, command)
  join kluis.persoonsgegevens g on g.command_id = p.command and g.persoon_id = p.id
  union all
  select null, p.id, null, (select max(g.versie) from kluis.persoonsgegevens g where g.persoon_id = p.id), null, null
  from unnest(persons) p (id)
  union all
  select null, null, null, null, null, null;
end
$$;

-- Pairs each BSN that is free with the person; the command rests on the pairing from now on, while it is pending. A BSN
-- that is another person's stays so.
create function kluis.koppel(pseudonyms bytea[], persons uuid[], commands uuid[], keys text[], contents bytea[])
returns void
language plpgsql
as $$
begin
  with named as (
    select * from unnest(pseudonyms, persons, commands, keys, contents) n (pseudonym, person, command, key, content)
  ), held as (
    -- Locks the pairing, new or known.
    insert into kluis.bsn_koppeling as k (pseudoniem, persoon_id, key_id, inhoud)
    select distinct on (n.pseudonym) n.pseudonym, n.person, n.key, n.content from named n order by n.pseudonym
    on conflict (pseudoniem) do update set pseudoniem = k.pseudoniem
    returning pseudoniem, persoon_id, xmax = 0 as nieuw
  )
  insert into kluis.koppeling_wens (command_id, pseudoniem, nieuw)
  select n.command, n.pseudonym, h.nieuw
  from named n
  join held h on h.pseudoniem = n.pseudonym and h.persoon_id = n.person
  where (select true from kluis.opdracht o where o.command_id = n.command)
  on conflict do nothing;
end
$$;

revoke all on all functions in schema kluis from public;
grant execute on all functions in schema kluis to eenplan_kluis;

-- Who reads only: what revealing needs, and nothing of BSNs.
grant usage on schema kluis to eenplan_kluis_lezen;
grant select (command_id) on kluis.opdracht to eenplan_kluis_lezen;
grant select on kluis.persoonsgegevens to eenplan_kluis_lezen;
grant select (id, command_id, key_id, inhoud) on kluis.tekst to eenplan_kluis_lezen;

-- Data keys: one per person, and keys for what is about several persons or about a casus; wrapped under a master key that is
-- not in the database. Rows that lie under the key of the configuration stay readable until they were encrypted anew.

-- Generations of the master key. Who wraps, locks the row of the one in force FOR SHARE to the end of the transaction, which
-- takes a ROW SHARE lock on the table with it. Who changes what a put has to rely on (generations, persons erased, keys closed)
-- locks the table IN EXCLUSIVE MODE, so that no put is under way; that one waits in line, where a row lock could wait for ever.
create table kluis.generatie (
  id    text collate "C" primary key,
  stand text not null check (stand in ('actief', 'oud', 'vernietigd')),
  sinds timestamptz not null default pg_catalog.clock_timestamp()
);
create unique index generatie_actief on kluis.generatie (stand) where stand = 'actief';

create table kluis.sleutel (
  -- Says whose it is, and is bound into all that lies under it (src/keys/key-id.ts). A person has one key, so a person's id
  -- gives it; of a casus or a command there may be many.
  id        text collate "C" primary key,
  generatie text collate "C" not null,
  ingepakt  bytea not null,
  -- Nothing new comes under it any more: what lies under it is being moved.
  dicht     boolean not null default false
);

-- Persons who were erased, for ever: nothing is put away about them again.
create table kluis.gewist (
  persoon_id uuid primary key,
  sinds      timestamptz not null default pg_catalog.clock_timestamp()
);

-- An erasure: the step that comes next, and what was done.
create table kluis.vernietiging (
  persoon_id       uuid primary key references kluis.gewist,
  stap             text not null check (stap in ('sluiten', 'lakken', 'gegevens', 'sleutel', 'generatie', 'herverpakken', 'vernietigen', 'klaar')),
  gevraagd_door    uuid not null,
  akkoord_door     uuid not null check (akkoord_door <> gevraagd_door),
  generatie        text not null,
  teksten_gewist   integer not null default 0,
  teksten_gelakt   integer not null default 0,
  teksten_verlegd  integer not null default 0,
  versies_gewist   integer not null default 0,
  koppeling_gewist boolean not null default false,
  sleutels_verpakt integer not null default 0,
  vernietigd       text[] not null default '{}',
  begonnen         timestamptz not null default pg_catalog.clock_timestamp(),
  klaar            timestamptz
);

-- Texts as they are to read after an erasure, handed in with it: kept until it is their turn.
create table kluis.lakwerk (
  tekst_id uuid primary key,
  key_id   text collate "C" not null,
  inhoud   bytea not null
);

-- 1: as it was put away; a gelakte text has a higher one.
alter table kluis.tekst add column versie integer not null default 1;

drop function kluis.leg(uuid[], uuid[], uuid[], uuid[], int[], uuid[], text[], bytea[], uuid[], uuid[], text[], text[], bytea[],
  bytea[], uuid[], uuid[], text[], bytea[]);

-- Puts away a batch of commands, all or nothing, and confirms others. Lists of one kind have the same length. Content that
-- is null must lie there already, under the same command.
--
-- New keys come along, wrapped under the generation; the others that are used must be there. `involved`: everybody whom
-- something is about.
--
-- Answers no rows when it is written. Otherwise nothing was put, and the rows tell what was in the way: texts with such an
-- id; data of such a person under such a command; the newest version of each person; and a row of nulls, so that there is one.
-- `soort` is set on rows that tell of keys: `generatie`, another one is in force now; `gewist`, a person who was erased;
-- `weg`, a key that may not be used any more; `sleutel`, the key that a person has already.
create function kluis.leg(
  accepted   uuid[],
  commands   uuid[], attempts uuid[],
  persons    uuid[], person_versions int[], person_commands uuid[], person_keys text[], person_contents bytea[],
  texts      uuid[], text_commands uuid[], text_subjects text[], text_keys text[], text_contents bytea[],
  pseudonyms bytea[], pair_persons uuid[], pair_commands uuid[], pair_keys text[], pair_contents bytea[],
  generation text, involved uuid[], used_keys text[], new_keys text[], key_contents bytea[]
) returns table (
  tekst_id uuid, persoon_id uuid, command_id uuid, versie int, key_id text, inhoud bytea,
  generatie text, ingepakt bytea, soort text
)
language plpgsql
as $$
#variable_conflict use_column
declare
  written int;
  known   int[]; -- which of the persons
  broken  text;
  stale   boolean := false;
  erased  uuid[];
  lost    text[];
begin
  if cardinality(commands) > 0 then
    -- First of all locks, and held to the end: what is found below stays so.
    perform from kluis.generatie g where g.id = generation and g.stand = 'actief' for share;
    if not found then
      stale := true;
    else
      select array_agg(w.persoon_id) from kluis.gewist w where w.persoon_id = any (involved) into erased;
      select array_agg(u.id) from unnest(used_keys) u (id)
      where (select true from kluis.sleutel s where s.id = u.id and not s.dicht limit 1) is null into lost;
    end if;
  end if;
  if cardinality(accepted) > 0 then
    -- What gets lost in a crash is found by the sweeper; so nobody has to wait for the disk.
    if cardinality(commands) = 0 then perform set_config('synchronous_commit', 'off', true); end if;
    perform kluis.bevestig(accepted);
  end if;
  if cardinality(commands) = 0 then return; end if;
  if stale or erased is not null or lost is not null then
    return query
    select null::uuid, null::uuid, null::uuid, null::int, null::text, null::bytea, null::text, null::bytea, 'generatie'
    where stale
    union all
    select null, e.id, null, null, null, null, null, null, 'gewist' from unnest(erased) e (id)
    union all
    select null, null, null, null, l.id, null, null, null, 'weg' from unnest(lost) l (id);
    return;
  end if;

  begin
    perform kluis.open_opdrachten(commands, attempts);

    if cardinality(new_keys) > 0 then
      insert into kluis.sleutel (id, generatie, ingepakt)
      select k.id, generation, k.content from unnest(new_keys, key_contents) k (id, content) order by k.id;
    end if;

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
  select k.id, null::uuid, k.command_id, k.versie, k.key_id, k.inhoud, s.generatie, s.ingepakt, null::text
  from kluis.tekst k left join kluis.sleutel s on s.id = k.key_id where k.id = any (texts)
  union all
  select null, g.persoon_id, g.command_id, g.versie, g.key_id, g.inhoud, s.generatie, s.ingepakt, null
  from unnest(persons, person_commands) p (id, command)
  join kluis.persoonsgegevens g on g.command_id = p.command and g.persoon_id = p.id
  left join kluis.sleutel s on s.id = g.key_id
  union all
  select null, p.id, null, (select max(g.versie) from kluis.persoonsgegevens g where g.persoon_id = p.id),
    null, null, null, null, null
  from unnest(persons) p (id)
  union all
  select null, null, null, null, s.id, null, s.generatie, s.ingepakt, 'sleutel'
  from kluis.sleutel s where s.id = any (new_keys)
  union all
  select null, null, null, null, null, null, null, null, null;
end
$$;

-- The same before BSNs are looked up: who was erased, and the keys that the proposed persons have already.
create function kluis.open_identificaties(
  commands uuid[], attempts uuid[], generation text, persons uuid[], person_keys text[],
  out geldig boolean, out erased uuid[], out confirmed uuid[], out keys jsonb
)
language plpgsql
as $$
begin
  perform from kluis.generatie g where g.id = generation and g.stand = 'actief' for share;
  geldig := found;
  if not geldig then return; end if;
  select array_agg(w.persoon_id) from kluis.gewist w where w.persoon_id = any (persons) into erased;
  if erased is not null then return; end if;
  confirmed := kluis.open_opdrachten(commands, attempts);
  select jsonb_agg(jsonb_build_array(s.id, s.generatie, encode(s.ingepakt, 'base64')))
  from kluis.sleutel s where s.id = any (person_keys) into keys;
end
$$;

revoke all on all functions in schema kluis from public;
grant execute on all functions in schema kluis to eenplan_kluis;
grant select, insert, update on kluis.generatie, kluis.vernietiging to eenplan_kluis;
grant select, insert, update, delete on kluis.sleutel to eenplan_kluis;
grant select, insert, delete on kluis.lakwerk to eenplan_kluis;
-- For ever.
grant select, insert on kluis.gewist to eenplan_kluis;
grant select (id, generatie, ingepakt) on kluis.sleutel to eenplan_kluis_lezen;
grant select (versie) on kluis.tekst to eenplan_kluis_lezen;

-- Appends a batch of commands, each whole or not at all, behind one lock, in one order.
--
-- Everything is a column of a set: commands are numbered 1, 2, 3 … and slices, keys and events say which command they
-- belong to. The caller sees to it that within one call a command id, a key and a written stream occur once, and that
-- no command is guarded by a stream that another one writes.
--
-- A command is `earlier` when its id was accepted before, a conflict when a slice or a key does not hold, else accepted.
-- `base` is the position before the first event of the call; accepted events follow in the order given.
create function casusregie.append(
  command_ids uuid[], fingerprints bytea[], replies json[], writtens json[], event_counts int[],
  slice_commands int[], slice_streams uuid[], slice_versions int[], slice_leaves bytea[],
  key_commands int[], keys text[], key_froms uuid[], key_tos uuid[],
  event_commands int[], stream_types text[], stream_ids uuid[], versions int[], types text[], schemas int[],
  datas json[], metas json[], leaves bytea[],
  out base bigint, out earlier json, out conflicts json
)
language plpgsql
security definer -- the services may append through this function and in no other way
as $$
declare
  moment   timestamptz;
  known    int[]; -- commands seen before
  refused  int[]; -- commands that are not to be stored: seen before, or in conflict
  stored   int;
begin
  -- First the lock: each statement that follows then sees everything that was committed under it before.
  perform pg_catalog.pg_advisory_xact_lock(7202601, 1);

  select e.position, e.recorded_at into base, moment from casusregie.event e order by e.position desc limit 1;
  base := coalesce(base, 0);
  -- Not now(), the start of the transaction: that lies before the lock, so that a later position could get an earlier time.
  moment := greatest(moment, clock_timestamp());

  known := (
    select array_agg(c.n::int)
    from unnest(command_ids) with ordinality c (id, n)
    where (select true from casusregie.command x where x.id = c.id)
  );

  -- Scalar subqueries on purpose: OR and NOT EXISTS make the planner hash whole tables.
  refused := (
    select array_agg(f.command)
    from (
      select s.command
      from unnest(slice_commands, slice_streams, slice_versions, slice_leaves) s (command, stream_id, version, leaf)
      where not coalesce(
        (s.version = 0
          or (select e.leaf = s.leaf from casusregie.event e where e.stream_id = s.stream_id and e.version = s.version))
        and (select true from casusregie.event e where e.stream_id = s.stream_id and e.version = s.version + 1) is null,
        false)
      union all
      select k.command
      from unnest(key_commands, keys, key_froms) k (command, key, holder)
      where (select r.stream_id from casusregie.reservation r where r.key = k.key) is distinct from k.holder
    ) f
  );

  if known is not null then
    earlier := casusregie.earlier_replies(command_ids, known);
  end if;
  if refused is not null then
    conflicts := casusregie.append_conflicts(
      known, slice_commands, slice_streams, slice_versions, slice_leaves, key_commands, keys, key_froms);
  end if;
  refused := coalesce(known, '{}') || coalesce(refused, '{}');

  if cardinality(keys) > 0 then
    -- A key that moves is an update: deleting and inserting it would be two truths in one command.
    update casusregie.reservation r set stream_id = k.to_stream
    from unnest(key_commands, keys, key_froms, key_tos) k (command, key, from_stream, to_stream)
    where r.key = k.key and k.from_stream is not null and k.to_stream is not null and k.command <> all (refused);

    delete from casusregie.reservation r
    using unnest(key_commands, keys, key_froms, key_tos) k (command, key, from_stream, to_stream)
    where r.key = k.key and k.from_stream is not null and k.to_stream is null and k.command <> all (refused);

    insert into casusregie.reservation (key, stream_id)
    select k.key, k.to_stream
    from unnest(key_commands, keys, key_froms, key_tos) k (command, key, from_stream, to_stream)
    where k.from_stream is null and k.to_stream is not null and k.command <> all (refused);
  end if;

  insert into casusregie.command (id, fingerprint, reply, written, events, position)
  select c.id, c.fingerprint, c.reply, c.written, c.events,
    base + sum(c.events) over (order by c.n rows unbounded preceding)
  from unnest(command_ids, fingerprints, replies, writtens, event_counts)
    with ordinality c (id, fingerprint, reply, written, events, n)
  where c.n <> all (refused);

  insert into casusregie.event
    (position, stream_type, stream_id, version, type, schema, data, meta, recorded_at, leaf)
  select base + row_number() over (order by e.n), e.stream_type, e.stream_id, e.version, e.type, e.schema,
    e.data, e.meta, moment, e.leaf
  from unnest(event_commands, stream_types, stream_ids, versions, types, schemas, datas, metas, leaves)
    with ordinality e (command, stream_type, stream_id, version, type, schema, data, meta, leaf, n)
  where e.command <> all (refused);

  get diagnostics stored = row_count;
  if stored > 0 then
    perform pg_catalog.pg_notify('eenplan_event', (base + stored)::text);
  end if;
end
$$;

-- What was stored for commands that were accepted before. `known` holds their numbers in `command_ids`.
create function casusregie.earlier_replies(command_ids uuid[], known int[]) returns json
language sql stable security definer
as $$
  select json_agg(json_build_object(
    'command', c.n, 'fingerprint', encode(x.fingerprint, 'hex'),
    'reply', x.reply, 'written', x.written, 'position', x.position))
  from unnest(command_ids) with ordinality c (id, n)
  join casusregie.command x on x.id = c.id
  where c.n = any (known)
$$;

-- For each command in conflict the first thing that does not hold: a stream with its real version, else a key with its
-- holder. A leaf that differs at the expected version is a conflict too: the decision was based on another history.
create function casusregie.append_conflicts(
  known int[],
  slice_commands int[], slice_streams uuid[], slice_versions int[], slice_leaves bytea[],
  key_commands int[], keys text[], key_froms uuid[]
) returns json
language sql stable security definer
as $$
  select json_agg(first) from (
    select distinct on (f.command) f.command, f.stream_id, f.actual, f.key, f.holder
    from (
      select 1 as kind, s.n, s.command, s.stream_id, s.actual, null::text as key, null::uuid as holder
      from (
        select s.*,
          coalesce((select max(e.version) from casusregie.event e where e.stream_id = s.stream_id), 0) as actual,
          (select e.leaf from casusregie.event e where e.stream_id = s.stream_id and e.version = s.version) as stored_leaf
        from unnest(slice_commands, slice_streams, slice_versions, slice_leaves)
          with ordinality s (command, stream_id, version, leaf, n)
      ) s
      where s.actual <> s.version or (s.version > 0 and s.stored_leaf is distinct from s.leaf)
      union all
      select 2, k.n, k.command, null, null, k.key, k.found
      from (
        select k.*, (select r.stream_id from casusregie.reservation r where r.key = k.key) as found
        from unnest(key_commands, keys, key_froms) with ordinality k (command, key, holder, n)
      ) k
      where k.found is distinct from k.holder
    ) f
    where f.command <> all (coalesce(known, '{}'))
    order by f.command, f.kind, f.n
  ) first
$$;

-- The parameter lists of these functions are long; there is one of each, so the name says enough.
revoke all on function casusregie.append from public;
revoke all on function casusregie.earlier_replies from public;
revoke all on function casusregie.append_conflicts from public;
grant execute on function casusregie.append to eenplan_casusregie;

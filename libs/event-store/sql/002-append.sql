-- Appends a batch of commands, each whole or not at all, behind one lock, in one order.

-- What a batch consists of. `command` is the number of the command within the batch: 1, 2, 3 …
create type casusregie.new_command as (
  command int, id uuid, fingerprint bytea, reply json, written json, events int);
create type casusregie.new_slice as (
  command int, stream_id uuid, version int, leaf bytea);
create type casusregie.key_move as (
  command int, key text, from_stream uuid, to_stream uuid);
create type casusregie.new_event as (
  command int, stream_type text, stream_id uuid, version int, type text, schema int, data json, meta json, leaf bytea);

-- All commands are checked against what was there before the batch. So the caller sees to it that within one batch a
-- command id, a key and a written stream occur once, and that no command is guarded by a stream that one before it
-- writes. Commands, and the events of each, come in order.
--
-- A command is `earlier` when its id was accepted before, a conflict when a slice or a key does not hold, else accepted.
-- `base` is the position before the first event of the batch; the accepted events follow it in the order given.
create function casusregie.append(
  commands casusregie.new_command[],
  slices   casusregie.new_slice[],
  keys     casusregie.key_move[],
  events   casusregie.new_event[],
  out base bigint, out earlier json, out conflicts json
)
language plpgsql
security definer -- the services append through this function and in no other way
set search_path = pg_catalog, pg_temp
as $$
declare
  moment   timestamptz;
  known    int[]; -- commands seen before
  refused  int[]; -- commands that are not to be stored: seen before, or in conflict
  stored   int;
begin
  -- First the lock: each statement that follows then sees everything that was committed under it before.
  -- (Asked as an expression, here and below: PERFORM would set up a query for it.)
  if pg_advisory_xact_lock(7202601, 1) is null then end if;

  -- Lateral with a limit on purpose: OR and NOT EXISTS make the planner hash whole tables.
  select
    (select e.position from casusregie.event e order by e.position desc limit 1),
    (select e.recorded_at from casusregie.event e order by e.position desc limit 1),
    (
      select array_agg(c.command)
      from unnest(commands) c
      where (select true from casusregie.command x where x.id = c.id)
    ),
    (
      select array_agg(f.command)
      from (
        select s.command
        from unnest(slices) s
        left join lateral (
          select e.version, e.leaf from casusregie.event e
          where e.stream_id = s.stream_id order by e.version desc limit 1
        ) last on true
        where coalesce(last.version, 0) <> s.version or last.leaf <> s.leaf
        union all
        select k.command
        from unnest(keys) k
        where (select r.stream_id from casusregie.reservation r where r.key = k.key) is distinct from k.from_stream
      ) f
    )
  into base, moment, known, refused;

  base := coalesce(base, 0);
  -- Not now(), the start of the transaction: that lies before the lock, so that a later position could get an earlier time.
  moment := greatest(moment, clock_timestamp());

  if known is not null or refused is not null then
    earlier := casusregie.earlier_replies(commands, known);
    conflicts := casusregie.append_conflicts(known, slices, keys);
    refused := known || refused;
    commands := array(select c from unnest(commands) c where c.command <> all (refused) order by c.command);
    keys := array(select k from unnest(keys) k where k.command <> all (refused));
    events := array(
      select events[i] from generate_subscripts(events, 1) i where (events[i]).command <> all (refused) order by i);
  end if;

  if cardinality(keys) > 0 then
    -- A key that moves is an update: deleted and inserted in one command it would collide with itself.
    update casusregie.reservation r set stream_id = k.to_stream
    from unnest(keys) k
    where r.key = k.key and k.from_stream is not null and k.to_stream is not null;

    delete from casusregie.reservation r
    using unnest(keys) k
    where r.key = k.key and k.from_stream is not null and k.to_stream is null;

    insert into casusregie.reservation (key, stream_id)
    select k.key, k.to_stream
    from unnest(keys) k
    where k.from_stream is null and k.to_stream is not null;
  end if;

  insert into casusregie.command (id, fingerprint, reply, written, events, position)
  select c.id, c.fingerprint, c.reply, c.written, c.events,
    base + sum(c.events) over (order by c.command rows unbounded preceding)
  from unnest(commands) c;

  insert into casusregie.event
    (position, stream_type, stream_id, version, type, schema, data, meta, recorded_at, leaf)
  select base + e.n, e.stream_type, e.stream_id, e.version, e.type, e.schema, e.data, e.meta, moment, e.leaf
  from unnest(events) with ordinality
    e (command, stream_type, stream_id, version, type, schema, data, meta, leaf, n);

  get diagnostics stored = row_count;
  if stored > 0 then
    if pg_notify('eenplan_event', (base + stored)::text) is null then end if;
  end if;
end
$$;

-- What was stored for commands that were accepted before.
create function casusregie.earlier_replies(commands casusregie.new_command[], known int[]) returns json
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select json_agg(json_build_object(
    'command', c.command, 'fingerprint', encode(x.fingerprint, 'hex'),
    'reply', x.reply, 'written', x.written, 'position', x.position))
  from unnest(commands) c
  join casusregie.command x on x.id = c.id
  where c.command = any (known)
$$;

-- For each command in conflict the first thing that does not hold: a stream with its real version, else a key with its
-- holder. A leaf that differs at the expected version is a conflict too: the decision was based on another history.
create function casusregie.append_conflicts(
  known int[], slices casusregie.new_slice[], keys casusregie.key_move[]
) returns json
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select json_agg(conflict) from (
    select distinct on (f.command) f.command, f.stream_id, f.actual, f.key, f.holder
    from (
      select 1 as kind, s.n, s.command, s.stream_id, s.actual, null::text as key, null::uuid as holder
      from (
        select s.*,
          coalesce((select max(e.version) from casusregie.event e where e.stream_id = s.stream_id), 0) as actual,
          (select e.leaf from casusregie.event e where e.stream_id = s.stream_id and e.version = s.version) as stored
        from unnest(slices) with ordinality s (command, stream_id, version, leaf, n)
      ) s
      where s.actual <> s.version or (s.version > 0 and s.stored is distinct from s.leaf)
      union all
      select 2, k.n, k.command, null, null, k.key, k.found
      from (
        select k.*, (select r.stream_id from casusregie.reservation r where r.key = k.key) as found
        from unnest(keys) with ordinality k (command, key, from_stream, to_stream, n)
      ) k
      where k.found is distinct from k.from_stream
    ) f
    where f.command <> all (coalesce(known, '{}'))
    order by f.command, f.kind, f.n
  ) conflict
$$;

revoke all on function casusregie.append from public;
revoke all on function casusregie.earlier_replies from public;
revoke all on function casusregie.append_conflicts from public;
grant execute on function casusregie.append to eenplan_casusregie;

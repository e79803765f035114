-- Metadata is sent once for each command instead of once for each event; what is stored is the same.

drop function casusregie.append(
  casusregie.new_command[], casusregie.new_slice[], casusregie.key_move[], casusregie.new_event[]);

-- All commands are checked against what was there before the batch. So the caller sees to it that within one batch a
-- command id, a key and a written stream occur once, and that no command is guarded by a stream that one before it
-- writes. Commands, and the events of each, come in order.
--
-- A command is `earlier` when its id was accepted before, a conflict when a slice or a key does not hold, else accepted.
-- An event without metadata of its own gets that of its command, the one of that number in `metas`.
-- `base` is the position before the first event of the batch; the accepted events follow it in the order given.
create function casusregie.append(
  commands casusregie.new_command[],
  metas    json[],
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
  select base + e.n, e.stream_type, e.stream_id, e.version, e.type, e.schema, e.data, coalesce(e.meta, metas[e.command]), moment, e.leaf
  from unnest(events) with ordinality
    e (command, stream_type, stream_id, version, type, schema, data, meta, leaf, n);

  get diagnostics stored = row_count;
  if stored > 0 then
    if pg_notify('eenplan_event', (base + stored)::text) is null then end if;
  end if;
end
$$;

revoke all on function casusregie.append from public;
grant execute on function casusregie.append to eenplan_casusregie;

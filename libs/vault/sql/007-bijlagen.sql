-- Files (bijlagen), encrypted in pieces under a key of their own. That key, with name, type, size and hash of the file, is its
-- head, and the head is a text: a row of kluis.tekst under the id of the bijlage. So a bijlage is pending, confirmed, swept,
-- moved to another key and erased exactly as texts are; the pieces are of no use without it, and go in the same transaction.
create table kluis.bijlage (
  upload_id  uuid primary key,
  -- Id of its head in kluis.tekst. Attempts at one command bring the same bijlage, each its own upload.
  bijlage_id uuid not null,
  -- Whether a head names it. Until then it is an upload under way, of which nothing else knows.
  gelegd     boolean not null default false,
  -- When the last piece came in, about.
  sinds      timestamptz not null default pg_catalog.clock_timestamp()
);
create index bijlage_kop on kluis.bijlage (bijlage_id);
create index bijlage_sinds on kluis.bijlage (sinds);

create table kluis.bijlage_deel (
  upload_id uuid not null references kluis.bijlage on delete cascade,
  nummer    integer not null,
  inhoud    bytea not null,
  primary key (upload_id, nummer)
);
-- Ciphertext does not get smaller.
alter table kluis.bijlage_deel alter column inhoud set storage external;

-- Puts the pieces of an upload away. Nobody waits for the disk: the head is written after them, and that does wait, for all
-- that was written before it.
create function kluis.leg_deel(upload uuid, bijlage uuid, nummer integer, inhoud bytea) returns void
language plpgsql
as $$
#variable_conflict use_variable
begin
  perform set_config('synchronous_commit', 'off', true);
  if nummer = 0 then
    insert into kluis.bijlage (upload_id, bijlage_id) values (upload, bijlage);
  else
    update kluis.bijlage b set sinds = clock_timestamp()
    where b.upload_id = upload and b.sinds < clock_timestamp() - interval '10 seconds';
  end if;
  insert into kluis.bijlage_deel values (upload, nummer, inhoud);
end
$$;

revoke all on function kluis.leg_deel from public;
grant execute on function kluis.leg_deel to eenplan_kluis;
grant select, insert, update, delete on kluis.bijlage to eenplan_kluis;
grant select, insert, delete on kluis.bijlage_deel to eenplan_kluis;
grant select on kluis.bijlage_deel to eenplan_kluis_lezen;
-- Which texts are heads, to tell what an erasure would touch.
grant select (bijlage_id, gelegd) on kluis.bijlage to eenplan_kluis_lezen;

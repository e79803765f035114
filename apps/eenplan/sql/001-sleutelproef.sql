-- Which keys belong to this database. Only a mark made with each key, from which the key does not follow.
create schema if not exists beheer;

create table beheer.sleutelproef (
  sleutel text  not null primary key,
  merk    bytea not null check (octet_length(merk) = 32)
);

-- The vault: personal data and texts, encrypted. No column holds plain text; no other schema holds a pseudonym.
create schema if not exists kluis;
revoke all on schema kluis from public;

-- A command whose fate the vault does not know yet. Everything that works on a command locks its row first.
create table kluis.opdracht (
  command_id uuid primary key,
  -- Attempts under way: a rejection of one attempt must not take what another one is about to append.
  puts       integer not null default 0,
  since      timestamptz not null default pg_catalog.clock_timestamp()
);
create index opdracht_since on kluis.opdracht (since);

-- Numbers the versions of a person's data.
create table kluis.persoon (
  persoon_id     uuid primary key,
  laatste_versie integer not null
);

create table kluis.persoonsgegevens (
  persoon_id uuid not null,
  versie     integer not null,
  command_id uuid not null,
  key_id     text not null,
  inhoud     bytea not null,
  bevestigd  boolean not null default false,
  primary key (persoon_id, versie),
  unique (persoon_id, command_id)
);
create index persoonsgegevens_onbevestigd on kluis.persoonsgegevens (command_id) where not bevestigd;

-- Texts never change; the salt of the commitment lies inside the ciphertext.
create table kluis.tekst (
  id          uuid primary key,
  command_id  uuid not null,
  betrokkenen uuid[] not null,
  key_id      text not null,
  inhoud      bytea not null,
  bevestigd   boolean not null default false
);
create index tekst_onbevestigd on kluis.tekst (command_id) where not bevestigd;

-- BSN pseudonym ↔ person, unique both ways. The date of birth is the one that the BSN was first named with, encrypted.
create table kluis.bsn_koppeling (
  pseudoniem bytea primary key check (pg_catalog.length(pseudoniem) = 32),
  persoon_id uuid not null unique,
  key_id     text not null,
  inhoud     bytea not null,
  bevestigd  boolean not null default false
);

-- Which undecided commands rest on a pairing: it goes when the last of them is rejected and none was confirmed.
create table kluis.koppeling_wens (
  command_id uuid not null,
  pseudoniem bytea not null,
  nieuw      boolean not null,
  primary key (command_id, pseudoniem)
);
create index koppeling_wens_pseudoniem on kluis.koppeling_wens (pseudoniem);

grant usage on schema kluis to eenplan_kluis;
grant select, insert, update, delete on all tables in schema kluis to eenplan_kluis;

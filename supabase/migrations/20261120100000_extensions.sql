/* Text search needs the first four everywhere; vectors and queues are used where the server has them. */
create schema if not exists extensions;

create extension if not exists pgcrypto with schema extensions;
create extension if not exists unaccent with schema extensions;
create extension if not exists pg_trgm with schema extensions;
-- Lets one index begin with workshop_id and go on with a time range or with words.
create extension if not exists btree_gist with schema extensions;
create extension if not exists btree_gin with schema extensions;

do $$
begin
  if exists (select from pg_catalog.pg_available_extensions where name = 'vector') then
    create extension if not exists vector with schema extensions;
  else
    raise notice 'pgvector is not on this server: knowledge is found by text alone';
  end if;
  if exists (select from pg_catalog.pg_available_extensions where name = 'pgmq') then
    create extension if not exists pgmq;
  else
    raise notice 'pgmq is not on this server: no queue can be made yet';
  end if;
end
$$;

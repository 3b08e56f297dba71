/*
  Where the server makes extensions as its superuser, the queue's schema would be its own and nobody else could make a queue.
  Made by the migrating role first, it stays that role's, as Supabase documents it.
*/
do $$
begin
  if exists (select from pg_catalog.pg_available_extensions where name = 'pgmq' and installed_version is null) then
    create schema if not exists pgmq;
  end if;
end
$$;

-- Definer, because only the migrating role may read the history; granted to the service alone.
create function public.list_migrations() returns table (version text, name text, fingerprint text)
language plpgsql stable security definer
set search_path = ''
as $$
begin
  -- Dynamic: the history's table is the runner's, made before or with the first migration.
  return query execute $query$
    select
      history.version,
      history.name,
      encode(
        extensions.digest(
          regexp_replace(coalesce(array_to_string(history.statements, ''), ''), '[ \t\r\n;]', '', 'g'), 'sha256'
        ),
        'hex'
      )
    from supabase_migrations.schema_migrations as history
    order by history.version
  $query$;
end
$$;

comment on function public.list_migrations is
  'What was applied, each with a hash over its text without white space and semicolons: runners store one file in different ways.';
grant execute on function public.list_migrations to service_role;

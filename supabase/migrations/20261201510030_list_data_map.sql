-- Definer, as all functions for admins.
create function public.list_data_map()
returns table (class text, default_days integer, min_days integer, max_days integer, table_name text, column_name text, note text)
language plpgsql stable security definer
set search_path = ''
as $$
declare
  v_admin uuid := private.require_admin();
begin
  return query
  select data_classes.key, data_classes.default_days, data_classes.min_days, data_classes.max_days,
    format('%s.%s', pg_namespace.nspname, pg_class.relname), pg_attribute.attname::text,
    btrim(regexp_replace(described.text, '\[personal: [a-z]+\]$', ''))
  from pg_catalog.pg_class
  join pg_catalog.pg_namespace on pg_namespace.oid = pg_class.relnamespace
  join pg_catalog.pg_attribute on pg_attribute.attrelid = pg_class.oid and pg_attribute.attnum > 0 and not pg_attribute.attisdropped
  cross join lateral (select pg_catalog.col_description(pg_class.oid, pg_attribute.attnum) as text) as described
  join private.data_classes on data_classes.key = substring(described.text from '\[personal: ([a-z]+)\]$')
  where pg_namespace.nspname in ('public', 'private') and pg_class.relkind in ('r', 'p') and not pg_class.relispartition
  order by data_classes.key, 5, pg_attribute.attnum;
end
$$;

comment on function public.list_data_map is
  'The map of personal data, made from the columns'' own comments: which column holds which class, and how long that is kept. For platform admins.';
grant execute on function public.list_data_map to authenticated;

create function private.list_export_tables() returns table (name text, columns text, keys text[])
language sql stable
set search_path = ''
as $$
  select pg_class.relname::text,
    (
      select string_agg(format('%I', pg_attribute.attname), ', ' order by pg_attribute.attnum)
      from pg_catalog.pg_attribute
      where pg_attribute.attrelid = pg_class.oid
        and pg_attribute.attnum > 0
        and not pg_attribute.attisdropped
        -- Keys open doors, also to whoever finds the file; what is computed for searching tells nothing.
        and pg_attribute.attname not in ('secret', 'secrets', 'token_hash')
        and pg_attribute.attgenerated = ''
        and pg_catalog.format_type(pg_attribute.atttypid, null) !~ 'tsvector|vector$|^bytea$'
    ),
    (
      select array_agg(pg_attribute.attname::text order by part.place)
      from pg_catalog.pg_index
      cross join lateral unnest(pg_index.indkey::int2[]) with ordinality as part (number, place)
      join pg_catalog.pg_attribute on pg_attribute.attrelid = pg_class.oid and pg_attribute.attnum = part.number
      where pg_index.indrelid = pg_class.oid and pg_index.indisprimary
    )
  from pg_catalog.pg_class
  where pg_class.relnamespace = 'public'::regnamespace
    and pg_class.relkind in ('r', 'p')
    and not pg_class.relispartition
    and (
      pg_class.relname = 'workshops'
      or exists (
        select from pg_catalog.pg_attribute
        where pg_attribute.attrelid = pg_class.oid and pg_attribute.attname = 'workshop_id'
      )
    )
    and pg_class.relname not in (
      -- Made of other rows, and made anew of them.
      'document_chunks', 'knowledge_words', 'analytics_events', 'analytics_hours', 'erased_conversations', 'lead_sends',
      -- Nothing but keys of browsers, calendars and the widget.
      'push_subscriptions', 'calendar_feeds', 'widget_secrets'
    )
  order by pg_class.relname
$$;

comment on function private.list_export_tables is
  'What an export of a workshop holds: every table off the catalog but those that are named here with the reason, without secrets.';

-- Definer: it reads what members see masked or not at all, for the owner alone.
create function public.list_workshop_export(p_workshop text) returns text[]
language plpgsql stable security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner']);
begin
  return array(select exported.name from private.list_export_tables() as exported);
end
$$;

comment on function public.list_workshop_export is 'The names of the tables that an export of a workshop holds; for the owner.';
grant execute on function public.list_workshop_export to authenticated;

-- Definer for the same reason.
create function public.export_workshop_rows(p_workshop text, p_table text, p_after jsonb, p_limit integer) returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner']);
  v_table record;
  v_own text;
  v_keys text;
  v_rows jsonb;
begin
  select exported.* into v_table from private.list_export_tables() as exported where exported.name = p_table;
  if not found then
    raise exception 'there is no such table' using errcode = 'PT404', hint = 'export_table_not_found';
  end if;
  v_own := case when p_table = 'workshops' then 'id' else 'workshop_id' end;
  v_keys := (select string_agg(format('%I', part.name), ', ' order by part.place)
    from unnest(v_table.keys) with ordinality as part (name, place));
  execute format(
    'select coalesce(jsonb_agg(to_jsonb(picked)), ''[]'') from (
       select %1$s from public.%2$I
       where %3$I = $1 and ($2 is null or (%4$s) > (select %4$s from jsonb_populate_record(null::public.%2$I, $2)))
       order by %4$s
       limit $3
     ) as picked',
    v_table.columns, p_table, v_own, v_keys
  ) into v_rows using v_member.workshop_id, p_after, least(greatest(p_limit, 1), 1000);
  return v_rows;
end
$$;

comment on function public.export_workshop_rows is
  'A page of a table''s rows in the order of its key, after the row that is named, so that an export needs no more memory than a page; for the owner.';
grant execute on function public.export_workshop_rows to authenticated;

-- Definer for the same reason.
create function public.export_workshop_file(p_workshop text, p_document_id uuid) returns table (name text, content text)
language plpgsql stable security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner']);
begin
  return query
  select document_files.name, encode(document_files.content, 'base64')
  from public.document_files
  where document_files.workshop_id = v_member.workshop_id and document_files.document_id = p_document_id;
end
$$;

comment on function public.export_workshop_file is 'One uploaded file in base64, as it came; for the owner.';
grant execute on function public.export_workshop_file to authenticated;

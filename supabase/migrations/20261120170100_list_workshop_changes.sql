create function public.list_workshop_changes(p_cursor text)
returns table (cursor text, changes jsonb)
language plpgsql stable
set search_path = ''
as $$
begin
  return query
  select
    pg_snapshot_xmin(pg_current_snapshot())::text,
    coalesce(
      jsonb_agg(jsonb_build_object('slug', changed.slug, 'version', changed.changed_in::text)),
      '[]'
    )
  from private.workshop_changes as changed
  where changed.changed_in >= coalesce(p_cursor::xid8, '0'::xid8)
    -- Without a cursor: longer than any shared cache keeps an entry.
    and (p_cursor is not null or changed.changed_at > now() - interval '20 minutes');
end
$$;

comment on function public.list_workshop_changes is
  'Which workshops'' facts changed since the cursor, each with a version, and the next cursor. Repeats some, misses none.';
grant execute on function public.list_workshop_changes to service_role;

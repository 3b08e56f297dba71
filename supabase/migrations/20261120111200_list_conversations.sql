/*
 * Definer, because Postgres uses no text index beneath a policy: LIKE might leak what the policy hides. The membership
 * is checked first and the workshop fixed by it. Planned anew for each call: the filters decide which index serves.
 */
create function public.list_conversations(
  p_workshop text,
  p_status text default null,
  p_mode text default null,
  p_unread boolean default null,
  p_q text default null,
  p_cursor_at timestamptz default null,
  p_cursor_id uuid default null,
  p_limit integer default 30
)
returns table (
  id uuid,
  contact_name text,
  channel public.channel,
  mode public.conversation_mode,
  status public.conversation_status,
  assignee_email text,
  unread_count integer,
  last_message_preview text,
  last_message_author public.message_author,
  last_message_at timestamptz,
  has_lead boolean
)
language plpgsql stable security definer
set search_path = ''
set plan_cache_mode = force_custom_plan
as $$
declare
  v_member public.members := private.require_member(p_workshop);
  v_pattern text := '%' || regexp_replace(private.fold_text(btrim(p_q)), '([\\%_])', '\\\1', 'g') || '%';
begin
  return query
  select
    listed.id,
    listed.contact_name,
    listed.channel,
    listed.mode,
    listed.status,
    listed.assignee_email,
    listed.unread_count,
    listed.last_message_preview,
    listed.last_message_author,
    listed.last_message_at,
    listed.has_lead and v_member.role <> 'mechanic'
  from private.conversation_rows as listed
  where listed.workshop_id = v_member.workshop_id
    and (p_status is null or listed.status = p_status)
    and (p_mode is null or listed.mode = p_mode)
    and (p_unread is not true or listed.unread_count > 0)
    and (p_unread is not false or listed.unread_count = 0)
    and (coalesce(p_q, '') = '' or listed.inbox_text like v_pattern)
    and (p_cursor_at is null or (listed.last_message_at, listed.id) < (p_cursor_at, p_cursor_id))
  order by listed.last_message_at desc, listed.id desc
  -- One above the largest page: the row too many tells that there is a next page.
  limit least(greatest(coalesce(p_limit, 30), 1), 101);
end
$$;

comment on function public.list_conversations is
  'One page of a workshop''s inbox, newest first, after the cursor; null filters nothing.';
grant execute on function public.list_conversations to authenticated;

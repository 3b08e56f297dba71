/*
 * Definer, because Postgres uses no text index beneath a policy. The membership is checked first and the workshop fixed by it.
 * Planned anew for each call: the filters decide which index serves.
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
  has_lead boolean,
  is_name_told boolean
)
language plpgsql stable security definer
set search_path = ''
set plan_cache_mode = force_custom_plan
as $$
declare
  v_member public.members := private.require_member(p_workshop);
  v_is_office boolean := v_member.role <> 'mechanic';
  v_is_search boolean := btrim(coalesce(p_q, '')) <> '';
  -- A mechanic sees no number and no address, and so must not be told whether one occurs.
  v_query tsquery := case
    when v_is_office or p_q !~ '@|\d(?:[\s()/.-]*\d){4}' then private.to_search_query(v_member.workshop_id, p_q)
  end;
  v_limit constant integer := 5000;
  v_found uuid[];
  v_is_common boolean := false;
begin
  if v_is_search then
    select array_agg(distinct found.id), count(*) > v_limit into v_found, v_is_common
    from private.find_conversations(v_member.workshop_id, v_query, v_is_office, v_limit + 1) as found (id);
  end if;

  return query
  select
    listed.id,
    coalesce(listed.contact_name, told_details.details ->> 'name'),
    listed.channel,
    listed.mode,
    listed.status,
    listed.assignee_email,
    listed.unread_count,
    case
      when v_is_office or listed.last_message_author <> 'visitor' then listed.last_message_preview
      else private.mask_contact_data(listed.last_message_preview)
    end,
    listed.last_message_author,
    listed.last_message_at,
    listed.has_lead and v_is_office,
    listed.contact_name is null and coalesce(told_details.details ? 'name', false)
  from private.conversation_rows as listed
  left join public.told_details
    on told_details.workshop_id = listed.workshop_id and told_details.conversation_id = listed.id
  where listed.workshop_id = v_member.workshop_id
    and (p_status is null or listed.status = p_status)
    and (p_mode is null or listed.mode = p_mode)
    and (p_unread is not true or listed.unread_count > 0)
    and (p_unread is not false or listed.unread_count = 0)
    and (
      not v_is_search
      or listed.id = any (v_found)
      -- What is said everywhere is soon met again on the way down the list.
      or (
        v_is_common and exists (
          select from public.messages
          where messages.workshop_id = listed.workshop_id
            and messages.conversation_id = listed.id
            and private.to_search_terms(messages.workshop_id, messages.body, messages.author <> 'bot') @@ v_query
        )
      )
    )
    and (p_cursor_at is null or (listed.last_message_at, listed.id) < (p_cursor_at, p_cursor_id))
  order by listed.last_message_at desc, listed.id desc
  -- One above the largest page: the row too many tells that there is a next page.
  limit least(greatest(coalesce(p_limit, 30), 1), 101);
end
$$;

comment on function public.list_conversations is
  'One page of a workshop''s inbox, newest first, after the cursor; a search looks at all messages, names and what was told; null filters nothing.';
grant execute on function public.list_conversations to authenticated;

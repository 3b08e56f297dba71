drop function public.list_conversations(text, text, text, boolean, text, timestamptz, uuid, integer, text);

/*
 * Definer, because Postgres uses no text index beneath a policy. The membership is checked first and the workshop fixed by it.
 * Planned anew for each call: queue and filters decide which index serves.
 */
create function public.list_conversations(
  p_workshop text,
  p_status text default null,
  p_mode text default null,
  p_unread boolean default null,
  p_q text default null,
  p_cursor_at timestamptz default null,
  p_cursor_id uuid default null,
  p_limit integer default 30,
  p_queue text default null,
  p_tag text default null
)
returns setof public.conversation_row
language plpgsql stable security definer
set search_path = ''
set plan_cache_mode = force_custom_plan
as $$
declare
  v_member public.members := private.require_member(p_workshop);
  v_is_office boolean := v_member.role <> 'mechanic';
  v_is_search boolean := btrim(coalesce(p_q, '')) <> '';
  v_queue text := coalesce(p_queue, 'all');
  -- A mechanic sees no number and no address, and so must not be told whether one occurs.
  v_query tsquery := case
    when v_is_office or p_q !~ '@|\d(?:[\s()/.-]*\d){4}' then private.to_search_query(v_member.workshop_id, p_q)
  end;
  v_limit constant integer := 5000;
  v_found uuid[];
  v_is_common boolean := false;
  v_tagged uuid[];
  v_is_common_tag boolean := false;
begin
  if p_tag is not null then
    select array_agg(found.id), count(*) > v_limit into v_tagged, v_is_common_tag
    from private.find_tagged(v_member.workshop_id, p_tag, v_limit + 1) as found (id);
  end if;
  if v_is_search then
    select array_agg(distinct found.id), count(*) > v_limit into v_found, v_is_common
    from private.find_conversations(v_member.workshop_id, v_query, v_is_office, v_limit + 1) as found (id);
  end if;

  -- Who has waited longest comes first, and nobody looks for words there.
  if v_queue = 'needs_me' then
    return query
    select shown.*
    from private.conversation_rows as listed
    left join public.told_details
      on told_details.workshop_id = listed.workshop_id and told_details.conversation_id = listed.id
    cross join lateral private.to_conversation_row(listed, told_details.details, v_is_office) as shown
    where listed.workshop_id = v_member.workshop_id
      and listed.waiting_since is not null
      and listed.snoozed_until is null
      and (listed.assignee_id is null or listed.assignee_id = v_member.id)
      and (not v_is_search or listed.id = any (v_found))
      and (p_tag is null or p_tag = any (listed.tags))
      and (p_cursor_at is null or (listed.waiting_since, listed.id) > (p_cursor_at, p_cursor_id))
    order by listed.waiting_since, listed.id
    limit least(greatest(coalesce(p_limit, 30), 1), 101);
    return;
  end if;

  return query
  select shown.*
  from private.conversation_rows as listed
  left join public.told_details
    on told_details.workshop_id = listed.workshop_id and told_details.conversation_id = listed.id
  cross join lateral private.to_conversation_row(listed, told_details.details, v_is_office) as shown
  where listed.workshop_id = v_member.workshop_id
    and (v_queue <> 'bot' or (listed.mode = 'bot' and listed.status = 'open' and listed.waiting_since is null))
    and (
      v_queue <> 'mine'
      or (listed.assignee_id = v_member.id and listed.status = 'open' and listed.snoozed_until is null)
    )
    and (v_queue <> 'done' or listed.status = 'closed')
    and (v_queue <> 'snoozed' or listed.snoozed_until is not null)
    and (
      v_queue <> 'mentioned'
      or listed.id in (
        select note_mentions.conversation_id from public.note_mentions
        where note_mentions.workshop_id = v_member.workshop_id
          and note_mentions.member_id = v_member.id
          and note_mentions.seen_at is null
      )
    )
    -- By the index where they are few; what stands everywhere is soon met again on the way down the list.
    and (p_tag is null or listed.id = any (v_tagged) or (v_is_common_tag and p_tag = any (listed.tags)))
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
  'One page of a workshop''s inbox after the cursor: a queue (needs_me: longest wait first; bot, mine, snoozed, mentioned, done, all: newest first), narrowed by a tag and by a search over all messages, names and what was told; null filters nothing.';
grant execute on function public.list_conversations to authenticated;

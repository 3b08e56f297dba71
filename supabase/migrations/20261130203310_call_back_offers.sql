create function public.list_overdue_waits(p_limit integer)
returns table (workshop_id uuid, conversation_id uuid, locale public.language_tag, formality text)
language plpgsql stable
set search_path = ''
as $$
begin
  return query
  select conversations.workshop_id, conversations.id, conversations.locale, workshops.formality::text
  from public.conversations
  join public.workshops on workshops.id = conversations.workshop_id
  where conversations.mode = 'human'
    and conversations.status = 'open'
    and conversations.assignee_id is null
    and conversations.waiting_since < now() - make_interval(mins => workshops.call_back_after_minutes)
    -- Who has gone home long ago is called by the team's list, not by the bot.
    and conversations.waiting_since > now() - interval '1 day'
    and (conversations.call_back_offered_at is null or conversations.call_back_offered_at < conversations.waiting_since)
    and private.get_sent_lead(conversations.workshop_id, conversations.id) is null
  order by conversations.waiting_since
  limit p_limit;
end
$$;

comment on function public.list_overdue_waits is
  'Customers who have waited for a person longer than their workshop''s set time, have sent no request, and were not offered a call-back yet.';
grant execute on function public.list_overdue_waits to service_role;

create function public.offer_call_back(p_workshop_id uuid, p_conversation_id uuid, p_body text, p_actions jsonb)
returns boolean
language plpgsql volatile
set search_path = ''
as $$
begin
  perform private.lock_conversation(p_workshop_id, p_conversation_id);
  update public.conversations
  set call_back_offered_at = clock_timestamp()
  where conversations.workshop_id = p_workshop_id
    and conversations.id = p_conversation_id
    and conversations.mode = 'human'
    and conversations.assignee_id is null
    and conversations.waiting_since is not null
    and (conversations.call_back_offered_at is null or conversations.call_back_offered_at < conversations.waiting_since);
  if not found then
    return false;
  end if;
  insert into public.messages (workshop_id, conversation_id, author, body, actions)
  values (p_workshop_id, p_conversation_id, 'bot', p_body, p_actions);
  return true;
end
$$;

comment on function public.offer_call_back is
  'Says to a customer who still waits that they may leave a number, once a wait; returns whether it was said.';
grant execute on function public.offer_call_back to service_role;

-- What the bot says by itself is no answer.
create or replace function private.bot_state_of(p_answer public.messages) returns text
language sql immutable
set search_path = ''
as $$
  select case
    when p_answer.answered is null then null
    when p_answer.answered then 'answered'
    when p_answer.actions @> '[{"type": "lead"}]' then 'unknown'
    else 'unsure'
  end
$$;

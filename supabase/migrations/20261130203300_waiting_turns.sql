alter table public.conversations add column call_back_offered_at timestamptz;

comment on column public.conversations.call_back_offered_at is 'When the bot last offered a call-back to a customer who had waited too long.';

create index conversations_unclaimed_waiting_since_idx on public.conversations (waiting_since)
  where mode = 'human' and status = 'open' and assignee_id is null and waiting_since is not null;

create function public.get_waiting_turn(
  p_workshop_id uuid,
  p_conversation_id uuid,
  p_query text,
  p_terms text[],
  p_embedding jsonb default null
)
returns table (is_waiting boolean, passages jsonb)
language plpgsql stable
set search_path = ''
as $$
begin
  is_waiting := exists (
    select from public.conversations
    where conversations.workshop_id = p_workshop_id
      and conversations.id = p_conversation_id
      and conversations.mode = 'human'
      and conversations.assignee_id is null
  );
  passages := '[]';
  if is_waiting then
    passages := (
      select coalesce(jsonb_agg(to_jsonb(passage) order by passage.score desc, passage.id), '[]')
      from public.search_knowledge(p_workshop_id, p_query, p_terms, p_embedding => p_embedding) as passage
    );
  end if;
  return next;
end
$$;

comment on function public.get_waiting_turn is
  'Whether a customer waits for a person and none has come, and then the passages that may answer meanwhile.';
grant execute on function public.get_waiting_turn to service_role;

create function public.store_waiting_answer(
  p_workshop_id uuid,
  p_conversation_id uuid,
  p_message_id uuid,
  p_reply text,
  p_sources jsonb,
  p_actions jsonb,
  p_topic jsonb
)
returns table (message_id uuid)
language plpgsql volatile
set search_path = ''
as $$
begin
  -- The same lock that a take-over needs: whoever comes first is seen by the other.
  perform private.lock_conversation(p_workshop_id, p_conversation_id);
  if not exists (
    select from public.conversations
    where conversations.workshop_id = p_workshop_id
      and conversations.id = p_conversation_id
      and conversations.mode = 'human'
      and conversations.assignee_id is null
  ) then
    return;
  end if;

  return query
  insert into public.messages
    (workshop_id, conversation_id, author, body, answers_message_id, sources, actions, answered, topic)
  select p_workshop_id, p_conversation_id, 'bot', p_reply, messages.id, p_sources, p_actions, true, p_topic
  from public.messages
  where messages.workshop_id = p_workshop_id
    and messages.conversation_id = p_conversation_id
    and messages.id = p_message_id
    and messages.author = 'visitor'
  on conflict (workshop_id, answers_message_id) where answers_message_id is not null do nothing
  returning messages.id;
end
$$;

comment on function public.store_waiting_answer is
  'Stores a fact that the bot tells while a customer waits, unless a person has come: then nothing. The customer goes on waiting.';
grant execute on function public.store_waiting_answer to service_role;

create function public.get_response_minutes(p_workshop_id uuid) returns integer
language sql stable
set search_path = ''
as $$
  -- Of few answers nothing is usual.
  select case
    when count(*) >= 5
      then ceil(percentile_cont(0.5) within group (order by extract(epoch from answered.wait) / 60))::integer
  end
  from (
    select conversations.first_response_at - conversations.asked_at as wait
    from public.conversations
    where conversations.workshop_id = p_workshop_id and conversations.first_response_at is not null
    order by conversations.first_response_at desc
    limit 50
  ) as answered
$$;

comment on function public.get_response_minutes is
  'How many minutes customers who needed a person usually waited for one: the median of the last fifty; null where fewer than five are known.';
grant execute on function public.get_response_minutes to service_role;

grant execute on function private.lock_conversation to service_role;

create function public.finish_turn(
  p_workshop_id uuid,
  p_conversation_id uuid,
  p_message_id uuid,
  p_reply text,
  p_sources jsonb,
  p_actions jsonb,
  p_answered boolean,
  p_topic jsonb,
  p_usage jsonb default null,
  p_verdict jsonb default null,
  p_open_questions jsonb default '[]',
  p_told jsonb default null,
  p_frame jsonb default null
)
returns table (is_stored boolean, message_id uuid, mode text)
language plpgsql volatile
set search_path = ''
as $$
begin
  -- The same lock that a take-over needs: whichever comes first is seen by the other.
  select conversations.mode into mode
  from public.conversations
  where conversations.workshop_id = p_workshop_id and conversations.id = p_conversation_id
  for update;

  if not exists (
    select from public.messages
    where messages.workshop_id = p_workshop_id
      and messages.id = p_message_id
      and messages.conversation_id = p_conversation_id
      and messages.author = 'visitor'
  ) then
    raise exception 'there is no such question to answer'
      using errcode = 'PT404', hint = 'message_not_found';
  end if;

  -- What a model took is spent, whether its answer is stored or a person came first.
  if p_usage is not null then
    perform private.count_ai_usage(p_workshop_id, p_usage, p_verdict);
  end if;

  -- What the customer said stands, whoever answers.
  perform private.note_told(p_workshop_id, p_conversation_id, p_told);

  select messages.id into message_id
  from public.messages
  where messages.workshop_id = p_workshop_id and messages.answers_message_id = p_message_id;
  is_stored := message_id is null and mode = 'bot';

  if is_stored then
    insert into public.messages
      (workshop_id, conversation_id, author, body, answers_message_id, sources, actions, answered, topic, verdict, frame)
    values
      (p_workshop_id, p_conversation_id, 'bot', p_reply, p_message_id, p_sources, p_actions, p_answered, p_topic, p_verdict, p_frame)
    returning messages.id into message_id;

    perform private.note_gap(
      p_workshop_id, p_conversation_id, asked.value ->> 'question', asked.value -> 'embedding'
    )
    from jsonb_array_elements(p_open_questions) as asked (value);

    if p_actions @> '[{"type": "handoff"}]' then
      update public.conversations set mode = 'human'
      where conversations.workshop_id = p_workshop_id and conversations.id = p_conversation_id
      returning conversations.mode into mode;
    end if;
  end if;
  return next;
end
$$;

comment on function public.finish_turn is
  'Stores the bot''s answer if the conversation is still the bot''s and the question has none; a hand-off in it hands over. Counts what a model took and which questions [{question, embedding}] stayed open, and keeps what was told and how the message was understood.';
grant execute on function public.finish_turn to service_role;

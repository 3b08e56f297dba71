create function private.answer_outcome(p_answer public.messages) returns text
language sql immutable
set search_path = ''
as $$
  select case
    when p_answer.actions @> '[{"type": "handoff"}]' then 'handed_over'
    when p_answer.answered and jsonb_array_length(p_answer.sources) > 0 then 'sourced'
    when p_answer.answered then 'talked'
    when p_answer.sources @> '[{"type": "safety"}]' then 'warned'
    when p_answer.actions @> '[{"type": "lead"}]' then 'abstained'
    else 'clarified'
  end
$$;

comment on function private.answer_outcome is
  'What an answer of the bot was: sourced (from the workshop''s facts), talked, warned (a danger), abstained, clarified or handed_over.';
grant execute on function private.answer_outcome to service_role;

create function private.to_message_event(p_message public.messages, p_channel text)
returns table (kind text, labels jsonb)
language sql immutable
set search_path = ''
as $$
  select
    case
      when p_message.author = 'visitor' then 'question'
      when p_message.author = 'member' then 'reply'
      -- What the bot says by itself answers nothing.
      when p_message.answered is null then 'note'
      else 'answer'
    end,
    case
      when p_message.author = 'visitor' then jsonb_build_object('channel', p_channel)
      when p_message.author = 'member' or p_message.answered is null then '{}'
      else jsonb_strip_nulls(jsonb_build_object(
        'outcome', private.answer_outcome(p_message),
        'topic', left(p_message.topic #>> '{intents,0}', 60),
        'reader', left(p_message.verdict ->> 'reader', 60)
      ))
    end
$$;

comment on function private.to_message_event is 'How a message is counted: no word of it.';
grant execute on function private.to_message_event to service_role;

create function private.write_message_events() returns trigger
language plpgsql volatile
set search_path = ''
as $$
begin
  insert into public.analytics_events (workshop_id, at, kind, day, hour, labels)
  select added.workshop_id, added.created_at, event.kind,
    (added.created_at at time zone workshops.timezone)::date,
    date_trunc('hour', added.created_at, workshops.timezone),
    event.labels
  from added
  join public.workshops on workshops.id = added.workshop_id
  join public.conversations on conversations.workshop_id = added.workshop_id and conversations.id = added.conversation_id
  cross join lateral private.to_message_event(added::public.messages, conversations.channel) as event
  union all
  -- The first answer from the workshop's own facts is a step of the conversation.
  select added.workshop_id, added.created_at, 'step',
    (added.created_at at time zone workshops.timezone)::date,
    date_trunc('hour', added.created_at, workshops.timezone),
    '{"step": "answered"}'
  from added
  join public.workshops on workshops.id = added.workshop_id
  where added.author = 'bot'
    and private.answer_outcome(added::public.messages) = 'sourced'
    and not exists (
      select from public.messages as earlier
      where earlier.workshop_id = added.workshop_id
        and earlier.conversation_id = added.conversation_id
        and earlier.position < added.position
        and earlier.answered
        and private.answer_outcome(earlier) = 'sourced'
    )
  order by 1;
  return null;
end
$$;

comment on function private.write_message_events is 'Counts the messages that one statement added.';

create trigger messages_after_insert_write_events after insert on public.messages
  referencing new table as added for each statement execute function private.write_message_events();

create function private.write_conversation_events() returns trigger
language plpgsql volatile
set search_path = ''
as $$
begin
  insert into public.analytics_events (workshop_id, at, kind, day, hour, labels)
  select added.workshop_id, added.created_at, 'conversation',
    (added.created_at at time zone workshops.timezone)::date,
    date_trunc('hour', added.created_at, workshops.timezone),
    jsonb_build_object('channel', added.channel, 'locale', added.locale)
  from added
  join public.workshops on workshops.id = added.workshop_id
  order by added.workshop_id;
  return null;
end
$$;

comment on function private.write_conversation_events is 'Counts the conversations that one statement opened.';

create trigger conversations_after_insert_write_events after insert on public.conversations
  referencing new table as added for each statement execute function private.write_conversation_events();

create function private.round_seconds(p_seconds bigint) returns bigint
language sql immutable
set search_path = ''
as $$
  -- Two digits tell enough, and keep the labels few: 137 seconds are 140.
  select case
    when p_seconds < 100 then p_seconds
    else round(p_seconds / 10 ^ (length(p_seconds::text) - 2))::bigint * (10 ^ (length(p_seconds::text) - 2))::bigint
  end
$$;

comment on function private.round_seconds is 'A duration to two digits, so that few labels hold all of them.';
grant execute on function private.round_seconds to service_role;

create function private.write_conversation_step() returns trigger
language plpgsql volatile
set search_path = ''
as $$
declare
  v_at timestamptz := clock_timestamp();
  v_seconds bigint;
begin
  v_seconds := greatest(extract(epoch from new.first_response_at - new.asked_at)::bigint, 0);
  insert into public.analytics_events (workshop_id, at, kind, day, hour, labels, amount)
  select new.workshop_id, v_at, happened.kind,
    (v_at at time zone workshops.timezone)::date,
    date_trunc('hour', v_at, workshops.timezone),
    happened.labels, happened.amount
  from public.workshops
  cross join (
    values
      ('handover', old.mode = 'bot' and new.mode = 'human', '{}'::jsonb, 0::bigint),
      ('first_response', old.first_response_at is null and new.first_response_at is not null,
        jsonb_build_object('seconds', private.round_seconds(v_seconds)::text), v_seconds)
  ) as happened (kind, is_so, labels, amount)
  where workshops.id = new.workshop_id and happened.is_so;
  return null;
end
$$;

comment on function private.write_conversation_step is 'Counts that a conversation went to people, and after how long one of them first wrote.';

-- Of single rows: the condition costs the many other changes of a conversation nothing.
create trigger conversations_after_update_write_step after update on public.conversations
  for each row
  when (
    (old.mode = 'bot' and new.mode = 'human')
    or (old.first_response_at is null and new.first_response_at is not null)
  )
  execute function private.write_conversation_step();

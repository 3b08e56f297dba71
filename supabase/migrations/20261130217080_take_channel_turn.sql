create function private.open_channel_conversation(p_workshop_id uuid, p_thread_id uuid) returns uuid
language plpgsql volatile
set search_path = ''
as $$
declare
  v_conversation_id uuid;
begin
  insert into public.conversations (workshop_id, channel, locale, contact_name)
  select
    channel_threads.workshop_id,
    channel_connections.kind,
    coalesce(channel_threads.locale, workshops.locale),
    channel_threads.contact_name
  from public.channel_threads
  join public.channel_connections
    on channel_connections.workshop_id = channel_threads.workshop_id and channel_connections.id = channel_threads.connection_id
  join public.workshops on workshops.id = channel_threads.workshop_id
  where channel_threads.workshop_id = p_workshop_id and channel_threads.id = p_thread_id
  returning conversations.id into v_conversation_id;

  update public.channel_threads set conversation_id = v_conversation_id
  where channel_threads.workshop_id = p_workshop_id and channel_threads.id = p_thread_id;
  return v_conversation_id;
end
$$;

comment on function private.open_channel_conversation is 'Makes the conversation that a chat is kept in.';
grant execute on function private.open_channel_conversation to service_role;

create function public.take_channel_turn(p_workshop_id uuid, p_thread_id uuid, p_quiet_seconds numeric)
returns table (
  turn_id uuid, conversation_id uuid, workshop text, channel text, locale text,
  kind text, what text, body text, event_key text
)
language plpgsql volatile
set search_path = ''
as $$
declare
  v_turn_id uuid;
  v_first_at timestamptz;
  v_conversation_id uuid;
begin
  -- The lock of the chat: what is received meanwhile waits, and finds the job gone or still there.
  select channel_threads.conversation_id into v_conversation_id
  from public.channel_threads
  where channel_threads.workshop_id = p_workshop_id and channel_threads.id = p_thread_id
  for update;
  if not found then
    return;
  end if;

  select min(channel_events.received_at), (array_agg(channel_events.turn_id order by channel_events.id)
    filter (where channel_events.turn_id is not null))[1]
  into v_first_at, v_turn_id
  from public.channel_events
  where channel_events.workshop_id = p_workshop_id
    and channel_events.thread_id = p_thread_id
    and channel_events.settled_at is null;

  if v_first_at is null or (v_turn_id is null and v_first_at > clock_timestamp() - make_interval(secs => p_quiet_seconds)) then
    update public.channel_threads set answer_queued_at = null
    where channel_threads.workshop_id = p_workshop_id and channel_threads.id = p_thread_id;
    if v_first_at is not null then
      perform private.queue_channel_answer(p_workshop_id, p_thread_id, p_quiet_seconds);
    end if;
    -- Their numbers are known for as long as a provider would repeat them, and longer.
    delete from public.channel_events
    where channel_events.workshop_id = p_workshop_id
      and channel_events.thread_id = p_thread_id
      and channel_events.settled_at < now() - interval '30 days';
    return;
  end if;

  if v_turn_id is null then
    v_turn_id := gen_random_uuid();
    update public.channel_events set turn_id = v_turn_id
    where channel_events.workshop_id = p_workshop_id
      and channel_events.id in (
        select pending.id
        from (
          select
            waiting.id,
            sum(length(coalesce(waiting.body, '')) + 1) over (order by waiting.sent_at, waiting.id) as length_so_far,
            row_number() over (order by waiting.sent_at, waiting.id) as place
          from public.channel_events as waiting
          where waiting.workshop_id = p_workshop_id and waiting.thread_id = p_thread_id and waiting.settled_at is null
        ) as pending
        -- What fits into one message; the rest is the next one.
        where pending.place = 1 or (pending.length_so_far <= 4000 and pending.place <= 30)
      );
  end if;
  if v_conversation_id is null then
    v_conversation_id := private.open_channel_conversation(p_workshop_id, p_thread_id);
  end if;

  return query
  select
    v_turn_id, v_conversation_id, workshops.slug, conversations.channel::text, conversations.locale::text,
    channel_events.kind, channel_events.what, channel_events.body, channel_events.event_key
  from public.channel_events
  join public.workshops on workshops.id = channel_events.workshop_id
  join public.conversations
    on conversations.workshop_id = channel_events.workshop_id and conversations.id = v_conversation_id
  where channel_events.workshop_id = p_workshop_id
    and channel_events.turn_id = v_turn_id
    and channel_events.settled_at is null
  order by channel_events.sent_at, channel_events.id;
end
$$;

comment on function public.take_channel_turn is
  'What is to be answered together next in a chat, by the provider''s clock; nothing when all is settled, or when the customer may still be typing.';
grant execute on function public.take_channel_turn to service_role;

create function public.settle_channel_turn(p_workshop_id uuid, p_thread_id uuid, p_turn_id uuid) returns void
language sql volatile
set search_path = ''
as $$
  update public.channel_events set settled_at = clock_timestamp(), body = null
  where channel_events.workshop_id = p_workshop_id
    and channel_events.thread_id = p_thread_id
    and channel_events.turn_id = p_turn_id
$$;

comment on function public.settle_channel_turn is 'What was answered is answered; its words stand in the conversation now and nowhere else.';
grant execute on function public.settle_channel_turn to service_role;

create function public.give_up_channel_answer(p_workshop_id uuid, p_thread_id uuid) returns void
language plpgsql volatile
set search_path = ''
as $$
begin
  update public.conversations set mode = 'human'
  from public.channel_threads
  where channel_threads.workshop_id = p_workshop_id
    and channel_threads.id = p_thread_id
    and conversations.workshop_id = channel_threads.workshop_id
    and conversations.id = channel_threads.conversation_id
    and conversations.mode = 'bot';
  update public.channel_threads set answer_queued_at = null
  where channel_threads.workshop_id = p_workshop_id and channel_threads.id = p_thread_id;
end
$$;

comment on function public.give_up_channel_answer is 'Hands a chat that could not be answered to the team; its next message is tried anew.';
grant execute on function public.give_up_channel_answer to service_role;

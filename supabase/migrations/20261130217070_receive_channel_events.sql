create function private.receive_channel_message(p_connection public.channel_connections, p_event jsonb) returns boolean
language plpgsql volatile
set search_path = ''
as $$
declare
  v_thread_id uuid;
  v_sent_at timestamptz := (p_event ->> 'sentAt')::timestamptz;
  v_is_echo boolean := p_event ->> 'kind' = 'echo';
begin
  if exists (
    select from public.channel_events
    where channel_events.workshop_id = p_connection.workshop_id
      and channel_events.connection_id = p_connection.id
      and channel_events.event_key = p_event ->> 'key'
  ) then
    return false;
  end if;

  insert into public.channel_threads as thread
    (workshop_id, connection_id, external_id, contact_name, locale, reply_to, last_inbound_at)
  values (
    p_connection.workshop_id, p_connection.id, p_event ->> 'thread', p_event ->> 'name', p_event ->> 'locale',
    coalesce(p_event -> 'replyTo', '{}'), least(v_sent_at, now())
  )
  on conflict on constraint channel_threads_workshop_id_connection_id_external_id_key do update set
    contact_name = coalesce(excluded.contact_name, thread.contact_name),
    locale = coalesce(excluded.locale, thread.locale),
    reply_to = case when excluded.reply_to = '{}' then thread.reply_to else excluded.reply_to end,
    last_inbound_at = case when v_is_echo then thread.last_inbound_at else greatest(thread.last_inbound_at, excluded.last_inbound_at) end
  returning thread.id into v_thread_id;

  insert into public.channel_events (workshop_id, connection_id, thread_id, event_key, kind, what, body, sent_at)
  values (
    p_connection.workshop_id, p_connection.id, v_thread_id, p_event ->> 'key',
    p_event ->> 'kind', p_event ->> 'what', p_event ->> 'body', v_sent_at
  )
  on conflict on constraint channel_events_workshop_id_connection_id_event_key_key do nothing;
  if not found then
    return false;
  end if;
  -- Who writes several short messages gets one answer.
  perform private.queue_channel_answer(p_connection.workshop_id, v_thread_id, 3);
  return true;
end
$$;

comment on function private.receive_channel_message is 'Stores one message of a provider under its number and leaves the job that answers; false for one that is known.';
grant execute on function private.receive_channel_message to service_role;

create function private.note_channel_receipt(p_connection public.channel_connections, p_receipt jsonb) returns void
language plpgsql volatile
set search_path = ''
as $$
declare
  v_order text[] := array['sent', 'delivered', 'read'];
  v_state text := p_receipt ->> 'state';
begin
  -- A receipt that names our own number of the piece tells of a send whose answer we never saw.
  if p_receipt ->> 'sendId' is not null then
    update public.channel_sends set
      piece = channel_sends.piece + 1,
      provider_ids = channel_sends.provider_ids || (p_receipt ->> 'providerId'),
      sending_since = null,
      reason = null,
      sent_at = clock_timestamp(),
      state = case when (p_receipt ->> 'isLast')::boolean then 'sent' else 'waiting' end
    where channel_sends.workshop_id = p_connection.workshop_id
      and channel_sends.message_id = (p_receipt ->> 'sendId')::uuid
      and channel_sends.piece = (p_receipt ->> 'piece')::integer
      and channel_sends.state in ('sending', 'unsure')
      and not channel_sends.provider_ids @> array[p_receipt ->> 'providerId']
      and v_state <> 'failed';
  end if;

  update public.channel_sends set
    state = case when v_state = 'failed' then 'failed' else v_state end,
    reason = case when v_state = 'failed' then p_receipt ->> 'reason' end
  from public.channel_threads
  where channel_sends.workshop_id = p_connection.workshop_id
    and channel_threads.workshop_id = channel_sends.workshop_id
    and channel_threads.id = channel_sends.thread_id
    and channel_threads.connection_id = p_connection.id
    and (
      channel_sends.provider_ids @> array[p_receipt ->> 'providerId']
      or (channel_threads.external_id = p_receipt ->> 'thread' and channel_sends.sent_at <= (p_receipt ->> 'until')::timestamptz)
    )
    -- Receipts come in any order; only a text that is out whole has a state of its own.
    and (
      (v_state = 'failed' and channel_sends.state in ('sending', 'waiting', 'sent'))
      or (
        channel_sends.state = any (v_order)
        and array_position(v_order, v_state) > array_position(v_order, channel_sends.state)
      )
    );
end
$$;

comment on function private.note_channel_receipt is 'Brings a sent message to what the provider says became of it.';
grant execute on function private.note_channel_receipt to service_role;

create function public.receive_channel_events(p_workshop_id uuid, p_connection_id uuid, p_events jsonb) returns integer
language plpgsql volatile
set search_path = ''
as $$
declare
  v_called public.channel_connections;
  v_connection public.channel_connections;
  v_event jsonb;
  v_count integer := 0;
begin
  select channel_connections.* into v_called
  from public.channel_connections
  where channel_connections.workshop_id = p_workshop_id and channel_connections.id = p_connection_id;

  -- In one order for everybody, so that two batches never wait for each other's chats.
  for v_event in
    select listed.event from jsonb_array_elements(p_events) with ordinality as listed (event, place)
    order by listed.event ->> 'thread', listed.place
  loop
    -- An app of the provider may serve several accounts of the workshop and calls one address for all of them.
    select channel_connections.* into v_connection
    from public.channel_connections
    where channel_connections.workshop_id = p_workshop_id
      and channel_connections.kind = v_called.kind
      and channel_connections.account_id = coalesce(v_event ->> 'account', v_called.account_id)
      and channel_connections.state <> 'disconnected';
    continue when not found;
    if v_event ->> 'kind' = 'receipt' then
      perform private.note_channel_receipt(v_connection, v_event);
    elsif private.receive_channel_message(v_connection, v_event) then
      v_count := v_count + 1;
    end if;
  end loop;

  -- Not with each call: all calls of an account would wait for this row.
  update public.channel_connections set last_event_at = clock_timestamp()
  where channel_connections.workshop_id = p_workshop_id
    and channel_connections.id = p_connection_id
    and (channel_connections.last_event_at is null or channel_connections.last_event_at < clock_timestamp() - interval '10 seconds');
  return v_count;
end
$$;

comment on function public.receive_channel_events is
  'Stores what a provider told, each event once, leaves the jobs that answer, and returns how many messages were new.';
grant execute on function public.receive_channel_events to service_role;

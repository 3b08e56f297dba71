create function public.note_channel_piece(
  p_workshop_id uuid, p_message_id uuid, p_piece integer, p_provider_id text, p_is_last boolean
)
returns void
language plpgsql volatile
set search_path = ''
as $$
begin
  -- A receipt may have been faster: then it has counted this piece.
  update public.channel_sends set
    piece = p_piece + 1,
    provider_ids = channel_sends.provider_ids || p_provider_id,
    reason = null,
    sending_since = case when p_is_last then null else clock_timestamp() end,
    sent_at = clock_timestamp(),
    state = case when p_is_last then 'sent' else 'sending' end
  where channel_sends.workshop_id = p_workshop_id
    and channel_sends.message_id = p_message_id
    and channel_sends.piece = p_piece
    and channel_sends.state in ('sending', 'waiting', 'unsure');

  update public.channel_connections set last_sent_at = clock_timestamp(), last_error = null, last_error_at = null
  from public.channel_sends
  join public.channel_threads
    on channel_threads.workshop_id = channel_sends.workshop_id and channel_threads.id = channel_sends.thread_id
  where channel_sends.workshop_id = p_workshop_id
    and channel_sends.message_id = p_message_id
    and channel_connections.workshop_id = p_workshop_id
    and channel_connections.id = channel_threads.connection_id
    and (
      channel_connections.last_error is not null
      or channel_connections.last_sent_at is null
      or channel_connections.last_sent_at < clock_timestamp() - interval '10 seconds'
    );
end
$$;

comment on function public.note_channel_piece is 'A piece of a message is with the provider, under this number.';
grant execute on function public.note_channel_piece to service_role;

create function public.fail_channel_send(
  p_workshop_id uuid,
  p_message_id uuid,
  p_state text,
  p_reason text,
  p_seconds numeric default 0,
  p_pauses boolean default false,
  p_breaks boolean default false
)
returns void
language plpgsql volatile
set search_path = ''
as $$
begin
  update public.channel_sends set
    state = p_state,
    reason = p_reason,
    -- One that may be under way keeps since when it is.
    sending_since = case when p_state = 'sending' then channel_sends.sending_since end,
    not_before = clock_timestamp() + make_interval(secs => p_seconds),
    -- A pause that the provider asks for is no failed try.
    attempts = channel_sends.attempts - case when p_pauses then 1 else 0 end
  where channel_sends.workshop_id = p_workshop_id
    and channel_sends.message_id = p_message_id
    and channel_sends.state = 'sending';

  update public.channel_connections set
    last_error = p_reason,
    last_error_at = clock_timestamp(),
    paused_until = case when p_pauses then clock_timestamp() + make_interval(secs => p_seconds) else channel_connections.paused_until end,
    state = case when p_breaks then 'broken' else channel_connections.state end
  from public.channel_sends
  join public.channel_threads
    on channel_threads.workshop_id = channel_sends.workshop_id and channel_threads.id = channel_sends.thread_id
  where channel_sends.workshop_id = p_workshop_id
    and channel_sends.message_id = p_message_id
    and channel_connections.workshop_id = p_workshop_id
    and channel_connections.id = channel_threads.connection_id
    and channel_connections.state <> 'disconnected'
    and p_state <> 'sending';
end
$$;

comment on function public.fail_channel_send is
  'A message could not be handed over: it waits for so many seconds, and where the provider asks for a pause its whole account does, or it is given up as failed or unsure. A refused key breaks the connection.';
grant execute on function public.fail_channel_send to service_role;

create function public.give_up_channel_send(p_workshop_id uuid, p_thread_id uuid) returns void
language plpgsql volatile
set search_path = ''
as $$
begin
  update public.channel_sends set state = case when channel_sends.state = 'sending' then 'unsure' else 'failed' end, reason = 'given_up'
  where channel_sends.workshop_id = p_workshop_id
    and channel_sends.thread_id = p_thread_id
    and channel_sends.state in ('waiting', 'sending');
  update public.channel_threads set send_queued_at = null
  where channel_threads.workshop_id = p_workshop_id and channel_threads.id = p_thread_id;
end
$$;

comment on function public.give_up_channel_send is 'What could not be sent to a chat is shown as such.';
grant execute on function public.give_up_channel_send to service_role;

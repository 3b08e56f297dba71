create function public.take_channel_send(p_workshop_id uuid, p_thread_id uuid, p_lease_seconds integer)
returns table (
  message_id uuid, body text, actions jsonb, author text, piece integer, attempts integer, interrupted_seconds integer,
  is_first boolean, connection_id uuid, kind text, account_id text, secrets text, settings jsonb,
  external_id text, reply_to jsonb, last_inbound_at timestamptz, locale text, workshop text
)
language plpgsql volatile
set search_path = ''
as $$
declare
  v_thread public.channel_threads;
  v_send public.channel_sends;
  v_connection public.channel_connections;
  v_until timestamptz;
begin
  select channel_threads.* into v_thread
  from public.channel_threads
  where channel_threads.workshop_id = p_workshop_id and channel_threads.id = p_thread_id
  for update;
  if not found then
    return;
  end if;
  select channel_connections.* into v_connection
  from public.channel_connections
  where channel_connections.workshop_id = p_workshop_id and channel_connections.id = v_thread.connection_id;
  select channel_sends.* into v_send
  from public.channel_sends
  where channel_sends.workshop_id = p_workshop_id
    and channel_sends.thread_id = p_thread_id
    and channel_sends.state in ('waiting', 'sending')
  order by channel_sends.position
  limit 1;

  -- Without a key nothing leaves; who connects the account anew sends what waits.
  if v_send.message_id is null or v_connection.state <> 'active' then
    update public.channel_threads set send_queued_at = null
    where channel_threads.workshop_id = p_workshop_id and channel_threads.id = p_thread_id;
    return;
  end if;

  v_until := greatest(
    v_connection.paused_until,
    v_send.not_before,
    -- Perhaps somebody is still at it.
    case when v_send.state = 'sending' then v_send.sending_since + make_interval(secs => p_lease_seconds) end
  );
  if v_until > clock_timestamp() then
    perform private.postpone_channel_send(
      p_workshop_id, p_thread_id, least(3600, greatest(0.2, extract(epoch from v_until - clock_timestamp())))
    );
    return;
  end if;

  if v_send.state = 'waiting' then
    update public.channel_sends set
      state = 'sending', sending_since = clock_timestamp(), attempts = channel_sends.attempts + 1
    where channel_sends.workshop_id = p_workshop_id and channel_sends.message_id = v_send.message_id;
    v_send.attempts := v_send.attempts + 1;
  end if;

  return query
  select
    messages.id, messages.body, messages.actions::jsonb, messages.author::text, v_send.piece, v_send.attempts,
    case when v_send.state = 'sending' then floor(extract(epoch from clock_timestamp() - v_send.sending_since))::integer end,
    messages.author = 'bot' and not exists (
      select from public.messages as earlier
      where earlier.workshop_id = messages.workshop_id
        and earlier.conversation_id = messages.conversation_id
        and earlier.author = 'bot'
        and earlier.position < messages.position
    ),
    v_connection.id, v_connection.kind::text, v_connection.account_id, v_connection.secrets, v_connection.settings,
    v_thread.external_id, v_thread.reply_to, v_thread.last_inbound_at, conversations.locale::text, workshops.slug
  from public.messages
  join public.conversations
    on conversations.workshop_id = messages.workshop_id and conversations.id = messages.conversation_id
  join public.workshops on workshops.id = messages.workshop_id
  where messages.workshop_id = p_workshop_id and messages.id = v_send.message_id;
end
$$;

comment on function public.take_channel_send is
  'The next message of a chat that is to go out, marked as under way, or the same marked before by somebody who did not come back; nothing where all is sent or something has to be waited for.';
grant execute on function public.take_channel_send to service_role;

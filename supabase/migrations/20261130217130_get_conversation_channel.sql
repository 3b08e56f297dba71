-- Definer, because members reach what is sent through this alone; a mechanic sees no phone number and no address.
create function public.get_conversation_channel(p_workshop text, p_conversation_id uuid) returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop);
begin
  return (
    select jsonb_build_object(
      'kind', channel_connections.kind,
      'name', channel_connections.name,
      'state', channel_connections.state,
      'address', case
        when v_member.role <> 'mechanic' and channel_connections.kind = 'whatsapp' then '+' || channel_threads.external_id
        when v_member.role <> 'mechanic' and channel_connections.kind = 'email' then channel_threads.external_id
      end,
      'lastInboundAt', channel_threads.last_inbound_at,
      'sends', (
        select coalesce(jsonb_object_agg(latest.message_id, jsonb_build_object('state', latest.state, 'reason', latest.reason)), '{}')
        from (
          select channel_sends.message_id, channel_sends.state, channel_sends.reason
          from public.channel_sends
          join public.channel_threads as own
            on own.workshop_id = channel_sends.workshop_id and own.id = channel_sends.thread_id
          where channel_sends.workshop_id = v_member.workshop_id and own.conversation_id = p_conversation_id
          order by channel_sends.position desc
          limit 200
        ) as latest
      )
    )
    from public.channel_threads
    join public.channel_connections
      on channel_connections.workshop_id = channel_threads.workshop_id and channel_connections.id = channel_threads.connection_id
    where channel_threads.workshop_id = v_member.workshop_id and channel_threads.conversation_id = p_conversation_id
    order by channel_threads.last_inbound_at desc
    limit 1
  );
end
$$;

comment on function public.get_conversation_channel is
  'Over which account a conversation''s customer writes, until when they may be answered, and what became of each answer; null for the website.';
grant execute on function public.get_conversation_channel to authenticated;

create function public.resend_by_channel(p_workshop text, p_message_id uuid) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner', 'reception', 'mechanic']);
  v_thread_id uuid;
begin
  update public.channel_sends set
    state = 'waiting', attempts = 0, not_before = null, sending_since = null, reason = null, created_at = now()
  where channel_sends.workshop_id = v_member.workshop_id
    and channel_sends.message_id = p_message_id
    and channel_sends.state in ('failed', 'unsure')
  returning channel_sends.thread_id into v_thread_id;
  if not found then
    raise exception 'there is nothing to send again' using errcode = 'PT404', hint = 'message_not_found';
  end if;
  perform private.queue_channel_send(v_member.workshop_id, v_thread_id);
end
$$;

comment on function public.resend_by_channel is 'Sends a message again that failed, or of which nobody knows; a member decides that.';
grant execute on function public.resend_by_channel to authenticated;

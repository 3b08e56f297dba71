create function private.queue_webhook(p_workshop_id uuid, p_endpoint_id uuid, p_event_id uuid, p_event text, p_data jsonb) returns void
language plpgsql volatile
set search_path = ''
as $$
declare
  v_id uuid;
begin
  insert into public.webhook_deliveries (workshop_id, endpoint_id, event_id, event, data)
  values (p_workshop_id, p_endpoint_id, p_event_id, p_event, p_data)
  returning webhook_deliveries.id into v_id;
  -- In the background: a server that is slow keeps nobody waiting who writes to the workshop.
  perform private.enqueue_job(p_workshop_id, 'send_webhook', jsonb_build_object('deliveryId', v_id), p_priority => 2);
end
$$;

comment on function private.queue_webhook is 'Has one server told of an event when this transaction commits.';
grant execute on function private.queue_webhook to service_role;

create function private.emit_webhook(p_workshop_id uuid, p_event text, p_data jsonb) returns void
language plpgsql volatile
set search_path = ''
as $$
declare
  v_event_id uuid := gen_random_uuid();
begin
  perform private.queue_webhook(p_workshop_id, endpoints.id, v_event_id, p_event, p_data)
  from public.webhook_endpoints as endpoints
  where endpoints.workshop_id = p_workshop_id and endpoints.state = 'active' and p_event = any (endpoints.events);
end
$$;

comment on function private.emit_webhook is 'Has every server of a workshop told that wants to hear of such an event.';
grant execute on function private.emit_webhook to service_role;

create function private.emit_lead_webhook() returns trigger
language plpgsql volatile
set search_path = ''
as $$
begin
  perform private.emit_webhook(
    new.workshop_id,
    case when tg_op = 'INSERT' then 'lead.created' else 'lead.updated' end,
    jsonb_build_object(
      'leadId', new.id,
      'status', new.status,
      'channel', new.channel,
      'source', new.source,
      'contactId', new.contact_id,
      'conversationId', new.conversation_id,
      'assigneeId', new.assignee_id
    )
  );
  return null;
end
$$;

comment on function private.emit_lead_webhook is 'Tells the workshop''s own servers of a request, decided with the request itself.';
grant execute on function private.emit_lead_webhook to service_role;

create trigger leads_after_insert_emit_webhook after insert on public.leads
  for each row execute function private.emit_lead_webhook();
create trigger leads_after_update_emit_webhook after update on public.leads
  for each row when (
    (old.status, old.assignee_id, old.call_at, old.value_cents, old.lost_reason, old.contact_id) is distinct from
    (new.status, new.assignee_id, new.call_at, new.value_cents, new.lost_reason, new.contact_id)
    or (old.name, old.phone, old.email, old.service, old.vehicle, old.message, old.preferred_times) is distinct from
    (new.name, new.phone, new.email, new.service, new.vehicle, new.message, new.preferred_times)
  )
  execute function private.emit_lead_webhook();

create function private.emit_appointment_webhook() returns trigger
language plpgsql volatile
set search_path = ''
as $$
declare
  -- What is only held is nobody's yet.
  v_was_there boolean := tg_op = 'UPDATE' and old.status not in ('held', 'cancelled');
begin
  if new.status = 'held' or (new.status = 'cancelled' and not v_was_there) then
    return null;
  end if;
  if v_was_there and new.status <> 'cancelled' and old.starts_at = new.starts_at and old.ends_at = new.ends_at then
    return null;
  end if;
  perform private.emit_webhook(
    new.workshop_id,
    case
      when not v_was_there then 'appointment.created'
      when new.status = 'cancelled' then 'appointment.cancelled'
      else 'appointment.moved'
    end,
    jsonb_build_object(
      'appointmentId', new.id,
      'status', new.status,
      'startsAt', to_jsonb(new.starts_at),
      'endsAt', to_jsonb(new.ends_at),
      'channel', new.channel,
      'serviceId', new.service_id,
      'contactId', new.contact_id,
      'conversationId', new.conversation_id,
      'version', new.version
    )
  );
  return null;
end
$$;

comment on function private.emit_appointment_webhook is
  'Tells the workshop''s own servers of an appointment that is made, moved or cancelled, decided with the appointment itself.';
grant execute on function private.emit_appointment_webhook to service_role;

create trigger appointments_after_insert_emit_webhook after insert on public.appointments
  for each row execute function private.emit_appointment_webhook();
create trigger appointments_after_update_emit_webhook after update of status, starts_at, ends_at on public.appointments
  for each row execute function private.emit_appointment_webhook();

create function private.emit_conversation_webhook() returns trigger
language plpgsql volatile
set search_path = ''
as $$
begin
  perform private.emit_webhook(
    new.workshop_id,
    tg_argv[0],
    jsonb_build_object(
      'conversationId', new.id,
      'channel', new.channel,
      'contactId', new.contact_id,
      'assigneeId', new.assignee_id,
      'waitingFor', new.waiting_for
    )
  );
  return null;
end
$$;

comment on function private.emit_conversation_webhook is
  'Tells the workshop''s own servers that a conversation needs a person or is closed, decided with the conversation itself.';
grant execute on function private.emit_conversation_webhook to service_role;

create trigger conversations_after_insert_emit_handed_over after insert on public.conversations
  for each row when (new.waiting_for in ('danger', 'complaint', 'handoff'))
  execute function private.emit_conversation_webhook('conversation.handed_over');
create trigger conversations_after_update_emit_handed_over after update on public.conversations
  for each row when (
    new.waiting_for in ('danger', 'complaint', 'handoff')
    and (old.waiting_for is null or old.waiting_for not in ('danger', 'complaint', 'handoff'))
  )
  execute function private.emit_conversation_webhook('conversation.handed_over');
create trigger conversations_after_update_emit_closed after update on public.conversations
  for each row when (new.status = 'closed' and old.status <> 'closed')
  execute function private.emit_conversation_webhook('conversation.closed');

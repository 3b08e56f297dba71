create function private.to_appointment(p_workshop_id uuid, p_booking jsonb) returns public.appointments
language plpgsql volatile
set search_path = ''
as $$
declare
  v_wanted public.appointments;
begin
  v_wanted.workshop_id := p_workshop_id;
  v_wanted.id := gen_random_uuid();
  v_wanted.starts_at := p_booking ->> 'startsAt';
  v_wanted.ends_at := p_booking ->> 'endsAt';
  v_wanted.status := p_booking ->> 'status';
  v_wanted.name := btrim(p_booking ->> 'name');
  v_wanted.phone := nullif(p_booking ->> 'phone', '');
  v_wanted.email := nullif(p_booking ->> 'email', '');
  v_wanted.vehicle := nullif(p_booking -> 'vehicle', 'null');
  v_wanted.message := nullif(p_booking ->> 'message', '');
  v_wanted.team_note := nullif(p_booking ->> 'teamNote', '');
  v_wanted.channel := coalesce(p_booking ->> 'channel', 'web');
  v_wanted.consent_text := p_booking ->> 'consentText';
  v_wanted.conversation_id := p_booking ->> 'conversationId';
  v_wanted.client_appointment_id := p_booking ->> 'clientAppointmentId';
  v_wanted.version := 1;
  v_wanted.created_at := clock_timestamp();
  v_wanted.updated_at := v_wanted.created_at;

  if v_wanted.conversation_id is not null and not exists (
    select from public.conversations
    where conversations.workshop_id = p_workshop_id and conversations.id = v_wanted.conversation_id
  ) then
    raise exception 'there is no such conversation' using errcode = 'PT404', hint = 'conversation_not_found';
  end if;
  if p_booking ->> 'serviceId' is not null then
    select services.id, services.name into v_wanted.service_id, v_wanted.service
    from public.services
    where services.workshop_id = p_workshop_id and services.id = (p_booking ->> 'serviceId')::uuid;
    if not found then
      raise exception 'there is no such service' using errcode = 'PT404', hint = 'service_not_found';
    end if;
  end if;
  return v_wanted;
end
$$;

comment on function private.to_appointment is 'Reads an appointment from camelCase jsonb, with its service''s present name; without a bay yet.';
grant execute on function private.to_appointment to service_role;

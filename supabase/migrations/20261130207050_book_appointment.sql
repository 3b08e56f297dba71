create type public.booked_appointment as (appointment_id uuid, status text, bay_id uuid, starts_at timestamptz, ends_at timestamptz);

create function private.to_booked(p_appointment public.appointments) returns public.booked_appointment
language sql immutable
set search_path = ''
as $$
  select p_appointment.id, p_appointment.status, p_appointment.bay_id, p_appointment.starts_at, p_appointment.ends_at
$$;

comment on function private.to_booked is 'What whoever booked is told.';
grant execute on function private.to_booked to service_role;

create function public.hold_slot(
  p_workshop_id uuid,
  p_conversation_id uuid,
  p_bay_ids uuid[],
  p_starts_at timestamptz,
  p_ends_at timestamptz,
  p_now timestamptz,
  p_hold_minutes integer
)
returns public.booked_appointment
language plpgsql volatile
set search_path = ''
as $$
declare
  v_appointment public.appointments;
  v_bay_id uuid;
begin
  -- Who looks at another time lets go of the first.
  delete from public.appointments
  where appointments.workshop_id = p_workshop_id
    and appointments.conversation_id = p_conversation_id
    and appointments.status = 'held';
  v_bay_id := private.take_bay(p_workshop_id, p_bay_ids, p_starts_at, p_ends_at, p_now);
  insert into public.appointments (workshop_id, bay_id, starts_at, ends_at, status, held_until, conversation_id)
  values (
    p_workshop_id, v_bay_id, p_starts_at, p_ends_at, 'held', p_now + make_interval(mins => p_hold_minutes), p_conversation_id
  )
  returning * into v_appointment;
  return private.to_booked(v_appointment);
end
$$;

comment on function public.hold_slot is 'Keeps a bay free for a few minutes while a customer decides; one hold for each conversation.';
grant execute on function public.hold_slot to service_role;

create function public.book_appointment(p_workshop_id uuid, p_booking jsonb, p_bay_ids uuid[], p_now timestamptz)
returns public.booked_appointment
language plpgsql volatile
set search_path = ''
as $$
declare
  v_known public.appointments;
  v_hold_id uuid;
  v_bay_id uuid;
  v_wanted public.appointments := private.to_appointment(p_workshop_id, p_booking);
begin
  -- A repeat of the same call waits here and then sees the first.
  perform pg_advisory_xact_lock(hashtextextended(p_workshop_id::text || v_wanted.client_appointment_id, 0))
  where v_wanted.client_appointment_id is not null;
  select appointments.* into v_known from public.appointments
  where appointments.workshop_id = p_workshop_id and appointments.client_appointment_id = v_wanted.client_appointment_id;
  if found then
    return private.to_booked(v_known);
  end if;

  select appointments.id into v_hold_id from public.appointments
  where appointments.workshop_id = p_workshop_id
    and appointments.conversation_id = v_wanted.conversation_id
    and appointments.status = 'held'
  limit 1;
  v_bay_id := private.take_bay(p_workshop_id, p_bay_ids, v_wanted.starts_at, v_wanted.ends_at, p_now, v_hold_id);
  delete from public.appointments where appointments.workshop_id = p_workshop_id and appointments.id = v_hold_id;

  v_wanted.bay_id := v_bay_id;
  v_wanted.contact_id := private.upsert_contact(p_workshop_id, v_wanted.name, v_wanted.phone, v_wanted.email, v_wanted.vehicle);
  insert into public.appointments select v_wanted.* returning * into v_known;
  update public.conversations set contact_id = v_known.contact_id, contact_name = v_known.name
  where conversations.workshop_id = p_workshop_id and conversations.id = v_known.conversation_id;
  return private.to_booked(v_known);
end
$$;

comment on function public.book_appointment is
  'Books the first free of the wanted bays, once per clientAppointmentId; a hold of the same conversation becomes the booking. Raises slot_taken.';
grant execute on function public.book_appointment to service_role;

create function public.get_appointment(p_workshop_id uuid, p_id uuid) returns jsonb
language sql stable
set search_path = ''
as $$
  select jsonb_build_object(
    'id', appointments.id,
    'status', appointments.status,
    'startsAt', appointments.starts_at,
    'endsAt', appointments.ends_at,
    'serviceId', appointments.service_id,
    'service', appointments.service,
    'name', appointments.name,
    'vehicle', appointments.vehicle,
    'version', appointments.version
  )
  from public.appointments
  where appointments.workshop_id = p_workshop_id and appointments.id = p_id and appointments.status <> 'held'
$$;

comment on function public.get_appointment is 'What the holder of an appointment''s signed link sees of it; null when it is gone.';
grant execute on function public.get_appointment to service_role;

create function public.change_own_appointment(
  p_workshop_id uuid,
  p_id uuid,
  p_version integer,
  p_change jsonb,
  p_bay_ids uuid[],
  p_now timestamptz
)
returns public.booked_appointment
language plpgsql volatile
set search_path = ''
as $$
declare
  v_appointment public.appointments := private.lock_appointment(p_workshop_id, p_id, p_version);
begin
  if v_appointment.status not in ('requested', 'confirmed') or v_appointment.starts_at <= p_now then
    raise exception 'the appointment can no longer be changed'
      using errcode = 'PT409', hint = 'too_late', detail = 'status: the car is here, or the time has passed; please call';
  end if;
  return private.to_booked(private.change_appointment(v_appointment, p_change, p_bay_ids, p_now));
end
$$;

comment on function public.change_own_appointment is
  'Moves or cancels an appointment for the holder of its signed link, until it begins; raises too_late and slot_taken.';
grant execute on function public.change_own_appointment to service_role;

create function public.purge_expired_holds(p_now timestamptz, p_limit integer) returns integer
language plpgsql volatile
set search_path = ''
as $$
declare
  v_count integer;
begin
  delete from public.appointments
  where (appointments.workshop_id, appointments.id) in (
    select expired.workshop_id, expired.id from public.appointments as expired
    where expired.status = 'held' and expired.held_until <= p_now
    order by expired.held_until
    limit p_limit
    for update skip locked
  );
  get diagnostics v_count = row_count;
  return v_count;
end
$$;

comment on function public.purge_expired_holds is 'Deletes holds whose time is over; they keep nobody out before that either.';
grant execute on function public.purge_expired_holds to service_role;

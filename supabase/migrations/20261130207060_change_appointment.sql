create function private.change_appointment(
  p_appointment public.appointments,
  p_change jsonb,
  p_bay_ids uuid[],
  p_now timestamptz
)
returns public.appointments
language plpgsql volatile
set search_path = ''
as $$
declare
  v_wanted public.appointments := p_appointment;
begin
  v_wanted.status := coalesce(p_change ->> 'status', p_appointment.status);
  v_wanted.starts_at := coalesce((p_change ->> 'startsAt')::timestamptz, p_appointment.starts_at);
  v_wanted.ends_at := coalesce((p_change ->> 'endsAt')::timestamptz, p_appointment.ends_at);
  v_wanted.team_note := case when p_change ? 'teamNote' then nullif(p_change ->> 'teamNote', '') else p_appointment.team_note end;

  if not private.may_follow(p_appointment.status, v_wanted.status) then
    raise exception 'a % appointment cannot become %', p_appointment.status, v_wanted.status
      using errcode = 'PT409', hint = 'status_order', detail = format('status: %s cannot follow %s', v_wanted.status, p_appointment.status);
  end if;
  -- Another time needs its place, and so does one that was cancelled or missed and comes back.
  if not private.frees_bay(v_wanted.status) and (
    p_bay_ids is not null or p_change ? 'startsAt' or private.frees_bay(p_appointment.status)
  ) then
    v_wanted.bay_id := private.take_bay(
      p_appointment.workshop_id, coalesce(p_bay_ids, array[p_appointment.bay_id]), v_wanted.starts_at, v_wanted.ends_at, p_now,
      p_appointment.id
    );
  end if;

  update public.appointments
  set
    status = v_wanted.status,
    starts_at = v_wanted.starts_at,
    ends_at = v_wanted.ends_at,
    bay_id = v_wanted.bay_id,
    team_note = v_wanted.team_note,
    version = appointments.version + 1
  where appointments.workshop_id = p_appointment.workshop_id and appointments.id = p_appointment.id
  returning * into v_wanted;
  return v_wanted;
end
$$;

comment on function private.change_appointment is
  'Moves an appointment that its caller has locked to another status, time or the first free of other bays; raises slot_taken and status_order.';
grant execute on function private.change_appointment to service_role;

create function private.frees_bay(p_status text) returns boolean
language sql immutable
set search_path = ''
as $$
  select p_status in ('noShow', 'cancelled')
$$;

comment on function private.frees_bay is 'Whether an appointment of this status leaves its bay to others.';
grant execute on function private.frees_bay to service_role;

create function private.may_follow(p_from text, p_to text) returns boolean
language sql immutable
set search_path = ''
as $$
  select p_from = p_to or case p_from
    when 'held' then p_to in ('requested', 'confirmed')
    when 'requested' then p_to in ('confirmed', 'cancelled', 'arrived', 'noShow')
    when 'confirmed' then p_to in ('requested', 'arrived', 'inWork', 'done', 'noShow', 'cancelled')
    when 'arrived' then p_to in ('confirmed', 'inWork', 'done', 'cancelled')
    when 'inWork' then p_to in ('arrived', 'done')
    when 'done' then p_to in ('inWork', 'arrived')
    when 'noShow' then p_to in ('confirmed', 'arrived', 'cancelled')
    when 'cancelled' then p_to in ('requested', 'confirmed')
    else false
  end
$$;

comment on function private.may_follow is 'The order of an appointment''s states; each step can be taken back.';
grant execute on function private.may_follow to service_role;

create function private.lock_appointment(p_workshop_id uuid, p_id uuid, p_version integer) returns public.appointments
language plpgsql volatile
set search_path = ''
as $$
declare
  v_appointment public.appointments;
begin
  select appointments.* into v_appointment from public.appointments
  where appointments.workshop_id = p_workshop_id and appointments.id = p_id and appointments.status <> 'held'
  for update;
  if not found then
    raise exception 'there is no such appointment' using errcode = 'PT404', hint = 'appointment_not_found';
  end if;
  if v_appointment.version <> p_version then
    raise exception 'the appointment was changed meanwhile'
      using errcode = 'PT409', hint = 'changed_meanwhile', detail = 'version: somebody else changed it; look at it again';
  end if;
  return v_appointment;
end
$$;

comment on function private.lock_appointment is 'An appointment in the version its caller saw, locked; raises changed_meanwhile where it is another.';
grant execute on function private.lock_appointment to service_role;

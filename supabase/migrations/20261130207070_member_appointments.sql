create type public.appointment_row as (
  id uuid,
  bay_id uuid,
  starts_at timestamptz,
  ends_at timestamptz,
  status text,
  service_id uuid,
  service text,
  name text,
  phone text,
  email text,
  vehicle jsonb,
  message text,
  team_note text,
  channel text,
  conversation_id uuid,
  contact_id uuid,
  version integer,
  created_at timestamptz
);

comment on type public.appointment_row is 'What the dashboard shows of an appointment; mechanics see no contact data.';

create function private.to_appointment_row(p_appointment public.appointments, p_role text) returns public.appointment_row
language sql immutable
set search_path = ''
as $$
  select
    p_appointment.id,
    p_appointment.bay_id,
    p_appointment.starts_at,
    p_appointment.ends_at,
    p_appointment.status,
    p_appointment.service_id,
    p_appointment.service,
    p_appointment.name,
    case when p_role = 'mechanic' then null else p_appointment.phone end,
    case when p_role = 'mechanic' then null else p_appointment.email end,
    p_appointment.vehicle,
    case when p_role = 'mechanic' then private.mask_contact_data(p_appointment.message) else p_appointment.message end,
    p_appointment.team_note,
    p_appointment.channel,
    case when p_role = 'mechanic' then null else p_appointment.conversation_id end,
    case when p_role = 'mechanic' then null else p_appointment.contact_id end,
    p_appointment.version,
    p_appointment.created_at
$$;

comment on function private.to_appointment_row is 'An appointment as a member of this role sees it.';

-- Definer, because members read no table that holds customers' words; it begins with require_member.
create function public.list_appointments(p_workshop text, p_from timestamptz, p_to timestamptz)
returns setof public.appointment_row
language plpgsql stable security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop);
begin
  return query
  select shown.*
  from public.appointments
  cross join lateral private.to_appointment_row(appointments, v_member.role) as shown
  where appointments.workshop_id = v_member.workshop_id
    and appointments.ends_at > p_from
    and appointments.starts_at < p_to
    and appointments.starts_at > p_from - interval '14 days'
    and appointments.status <> 'held'
  order by appointments.starts_at, appointments.id
  -- More than any week of any workshop holds.
  limit 2000;
end
$$;

comment on function public.list_appointments is 'A workshop''s appointments that touch a span of time, in order, masked by role.';
grant execute on function public.list_appointments to authenticated;

-- Definer for the same reason.
create function public.add_appointment(p_workshop text, p_booking jsonb, p_bay_ids uuid[], p_now timestamptz)
returns setof public.appointment_row
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner', 'reception']);
  v_booked public.booked_appointment := public.book_appointment(
    v_member.workshop_id, p_booking || '{"channel": "team"}', p_bay_ids, p_now
  );
begin
  return query
  select shown.*
  from public.appointments
  cross join lateral private.to_appointment_row(appointments, v_member.role) as shown
  where appointments.workshop_id = v_member.workshop_id and appointments.id = v_booked.appointment_id;
end
$$;

comment on function public.add_appointment is 'Books for a customer at the counter or on the telephone; raises slot_taken.';
grant execute on function public.add_appointment to authenticated;

-- Definer for the same reason.
create function public.update_appointment(
  p_workshop text,
  p_id uuid,
  p_version integer,
  p_change jsonb,
  p_bay_ids uuid[],
  p_now timestamptz
)
returns setof public.appointment_row
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner', 'reception', 'mechanic']);
  v_appointment public.appointments;
begin
  -- A mechanic says how far a car is, and moves nothing.
  if v_member.role = 'mechanic' and (p_bay_ids is not null or p_change - 'status' - 'teamNote' <> '{}') then
    raise exception 'your role mechanic may not do this' using errcode = 'PT403', hint = 'role_not_allowed';
  end if;
  v_appointment := private.lock_appointment(v_member.workshop_id, p_id, p_version);
  v_appointment := private.change_appointment(v_appointment, p_change, p_bay_ids, p_now);
  return next private.to_appointment_row(v_appointment, v_member.role);
end
$$;

comment on function public.update_appointment is
  'Another time, bay, state or note; raises changed_meanwhile, slot_taken and status_order. Mechanics change state and note alone.';
grant execute on function public.update_appointment to authenticated;

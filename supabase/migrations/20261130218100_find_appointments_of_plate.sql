create function private.plate_signs(p_vehicle jsonb) returns text
language sql immutable
set search_path = ''
as $$
  select upper(regexp_replace(p_vehicle ->> 'plate', '[^[:alnum:]]', '', 'g'))
$$;

comment on function private.plate_signs is 'The letters and digits of a vehicle''s plate, however they are set apart; null without a plate.';
grant execute on function private.plate_signs to service_role;

create index appointments_plate_idx on public.appointments (workshop_id, private.plate_signs(vehicle), starts_at desc)
  where private.plate_signs(vehicle) is not null;

create function public.find_appointments_of_plate(p_workshop_id uuid, p_plate text, p_since timestamptz)
returns table (id uuid, status text, starts_at timestamptz, ends_at timestamptz)
language sql stable
set search_path = ''
as $$
  select appointments.id, appointments.status, appointments.starts_at, appointments.ends_at
  from public.appointments
  where appointments.workshop_id = p_workshop_id
    and private.plate_signs(appointments.vehicle) = private.plate_signs(jsonb_build_object('plate', p_plate))
    and appointments.starts_at > p_since
    and appointments.status <> 'held'
  order by appointments.starts_at desc
  -- A car has no more than a few; whoever has more is not looked for among them all.
  limit 20
$$;

comment on function public.find_appointments_of_plate is
  'The latest appointments of a car at a workshop, for whoever can show the code of one of them. Holds nothing of any person.';
grant execute on function public.find_appointments_of_plate to service_role;

create function public.list_busy_times(p_workshop_id uuid, p_from timestamptz, p_to timestamptz, p_now timestamptz)
returns table (bay_id uuid, starts_at timestamptz, ends_at timestamptz)
language sql stable
set search_path = ''
as $$
  select appointments.bay_id, appointments.starts_at, appointments.ends_at
  from public.appointments
  where appointments.workshop_id = p_workshop_id
    and appointments.bay_id in (select bays.id from public.bays where bays.workshop_id = p_workshop_id and bays.is_active)
    and appointments.ends_at > p_from
    and appointments.starts_at < p_to
    and appointments.status not in ('noShow', 'cancelled')
    and (appointments.held_until is null or appointments.held_until > p_now)
  union all
  select bay_absences.bay_id, bay_absences.starts_at, bay_absences.ends_at
  from public.bay_absences
  where bay_absences.workshop_id = p_workshop_id and bay_absences.ends_at > p_from and bay_absences.starts_at < p_to
$$;

comment on function public.list_busy_times is
  'When which bay is taken between two moments: appointments and unexpired holds as of p_now, and absences. Holds nothing of any person.';
grant execute on function public.list_busy_times to service_role;

create function public.get_booking_plan(p_workshop_id uuid, p_from timestamptz, p_to timestamptz, p_now timestamptz) returns jsonb
language sql stable
set search_path = ''
as $$
  select jsonb_build_object(
    'bookingMode', workshops.booking_mode,
    'daysAhead', workshops.booking_days_ahead,
    'bays', (
      select coalesce(
        jsonb_agg(jsonb_build_object('id', bays.id, 'name', bays.name, 'hours', bays.hours) order by bays.position), '[]'
      )
      from public.bays
      where bays.workshop_id = p_workshop_id and bays.is_active
    ),
    'services', (
      select coalesce(
        jsonb_agg(
          jsonb_build_object(
            'id', bounds.service_id, 'weekdays', bounds.weekdays, 'until', to_char(bounds.latest_start, 'HH24:MI')
          )
        ),
        '[]'
      )
      from public.service_bounds as bounds
      where bounds.workshop_id = p_workshop_id
    ),
    'busy', (
      select coalesce(jsonb_agg(jsonb_build_array(busy.bay_id, busy.starts_at, busy.ends_at)), '[]')
      from public.list_busy_times(p_workshop_id, p_from, p_to, p_now) as busy
    )
  )
  from public.workshops
  where workshops.id = p_workshop_id
$$;

comment on function public.get_booking_plan is
  'All that free slots are computed from beside the cached context, in one call: mode, bays, bounds of services, busy times.';
grant execute on function public.get_booking_plan to service_role;

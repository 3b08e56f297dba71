create function private.take_bay(
  p_workshop_id uuid,
  p_bay_ids uuid[],
  p_starts_at timestamptz,
  p_ends_at timestamptz,
  p_now timestamptz,
  p_own_id uuid default null
)
returns uuid
language plpgsql volatile
set search_path = ''
as $$
declare
  v_bay_id uuid;
begin
  -- In the order of their ids, so that two that want the same bays wait for each other and never lock each other out.
  perform from public.bays
  where bays.workshop_id = p_workshop_id and bays.id = any (p_bay_ids) and bays.is_active
  order by bays.id
  for update;

  -- A statement of its own: it sees what was committed while the lock was waited for.
  select wanted.id into v_bay_id
  from unnest(p_bay_ids) with ordinality as wanted (id, rank)
  join public.bays on bays.workshop_id = p_workshop_id and bays.id = wanted.id and bays.is_active
  where not exists (
      select from public.appointments
      where appointments.workshop_id = p_workshop_id
        and appointments.bay_id = wanted.id
        and appointments.status not in ('noShow', 'cancelled')
        and appointments.ends_at > p_starts_at
        and appointments.starts_at < p_ends_at
        and appointments.id is distinct from p_own_id
        and (appointments.held_until is null or appointments.held_until > p_now)
    )
    and not exists (
      select from public.bay_absences
      where bay_absences.workshop_id = p_workshop_id
        and bay_absences.bay_id = wanted.id
        and bay_absences.ends_at > p_starts_at
        and bay_absences.starts_at < p_ends_at
    )
  order by wanted.rank
  limit 1;

  if v_bay_id is null then
    raise exception 'no bay is free at this time'
      using errcode = 'PT409', hint = 'slot_taken', detail = 'startsAt: somebody else was first; choose another time';
  end if;
  return v_bay_id;
end
$$;

comment on function private.take_bay is
  'Locks the wanted bays and returns the first that is free for the whole time, apart from the appointment''s own; raises slot_taken.';
grant execute on function private.take_bay to service_role;

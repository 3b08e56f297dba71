-- Definer, because members read and write through functions alone; it begins with require_member.
create function public.get_calendar_plan(p_workshop text, p_from timestamptz, p_to timestamptz, p_now timestamptz) returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop);
begin
  return public.get_booking_plan(v_member.workshop_id, p_from, p_to, p_now) || jsonb_build_object(
    'absences', (
      select coalesce(
        jsonb_agg(
          jsonb_build_object(
            'id', absent.id, 'bayId', absent.bay_id, 'startsAt', absent.starts_at, 'endsAt', absent.ends_at, 'reason', absent.reason
          )
          order by absent.starts_at, absent.id
        ),
        '[]'
      )
      from public.bay_absences as absent
      where absent.workshop_id = v_member.workshop_id and absent.ends_at > p_from and absent.starts_at < p_to
    )
  );
end
$$;

comment on function public.get_calendar_plan is 'What the team''s calendar needs beside the appointments: bays, bounds, busy times, absences.';
grant execute on function public.get_calendar_plan to authenticated;

-- Definer for the same reason.
create function public.set_booking_settings(p_workshop text, p_settings jsonb) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner']);
begin
  update public.workshops
  set
    booking_mode = coalesce(p_settings ->> 'bookingMode', workshops.booking_mode),
    booking_days_ahead = coalesce((p_settings ->> 'daysAhead')::integer, workshops.booking_days_ahead),
    slot_minutes = coalesce((p_settings ->> 'slotMinutes')::integer, workshops.slot_minutes),
    lead_time_hours = coalesce((p_settings ->> 'leadTimeHours')::integer, workshops.lead_time_hours)
  where workshops.id = v_member.workshop_id;
  if not p_settings ? 'bays' then
    return;
  end if;

  -- A bay with appointments is put out of use and not deleted; what is not named stays as it is out of use.
  set constraints public.bays_workshop_id_position_key deferred;
  update public.bays set is_active = false
  where bays.workshop_id = v_member.workshop_id
    and bays.id not in (
      select (wanted.item ->> 'id')::uuid from jsonb_array_elements(p_settings -> 'bays') as wanted (item)
      where wanted.item ->> 'id' is not null
    );
  -- Behind all others, so that the first places are free for those in use.
  update public.bays set position = put_away.position
  from (
    select unused.id, greatest(100, taken.last) + row_number() over (order by unused.position) as position
    from public.bays as unused
    cross join (
      select max(bays.position) as last from public.bays where bays.workshop_id = v_member.workshop_id
    ) as taken
    where unused.workshop_id = v_member.workshop_id and not unused.is_active and unused.position <= 100
  ) as put_away
  where bays.workshop_id = v_member.workshop_id and bays.id = put_away.id;
  insert into public.bays (workshop_id, id, name, position, hours)
  select
    v_member.workshop_id,
    coalesce((wanted.item ->> 'id')::uuid, gen_random_uuid()),
    btrim(wanted.item ->> 'name'),
    wanted.rank,
    case when wanted.item ? 'hours' then nullif(wanted.item -> 'hours', 'null') else known.hours end
  from jsonb_array_elements(p_settings -> 'bays') with ordinality as wanted (item, rank)
  left join public.bays as known on known.workshop_id = v_member.workshop_id and known.id = (wanted.item ->> 'id')::uuid
  on conflict on constraint bays_pkey do update
  set name = excluded.name, position = excluded.position, hours = excluded.hours, is_active = true;
  update public.workshops
  set parallel_jobs = greatest(jsonb_array_length(p_settings -> 'bays'), 1)
  where workshops.id = v_member.workshop_id;
end
$$;

comment on function public.set_booking_settings is
  'Mode, bounds and, where they are given, all bays in their order: hours that are not given stay, bays left out are put out of use. For owners.';
grant execute on function public.set_booking_settings to authenticated;

-- Definer for the same reason.
create function public.set_service_bounds(p_workshop text, p_service_id uuid, p_weekdays smallint[], p_until time) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner', 'reception']);
begin
  if not exists (select from public.services where services.workshop_id = v_member.workshop_id and services.id = p_service_id) then
    raise exception 'there is no such service' using errcode = 'PT404', hint = 'service_not_found';
  end if;
  delete from public.service_bounds
  where service_bounds.workshop_id = v_member.workshop_id and service_bounds.service_id = p_service_id;
  insert into public.service_bounds (workshop_id, service_id, weekdays, latest_start)
  select v_member.workshop_id, p_service_id, p_weekdays, p_until
  where p_weekdays is not null or p_until is not null;
end
$$;

comment on function public.set_service_bounds is 'On which weekdays and until when a service may begin; null for no bound.';
grant execute on function public.set_service_bounds to authenticated;

-- Definer for the same reason.
create function public.set_bay_absence(p_workshop text, p_absence jsonb) returns uuid
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner', 'reception']);
  v_id uuid := p_absence ->> 'id';
begin
  if v_id is not null then
    delete from public.bay_absences where bay_absences.workshop_id = v_member.workshop_id and bay_absences.id = v_id;
    return v_id;
  end if;
  insert into public.bay_absences (workshop_id, bay_id, starts_at, ends_at, reason)
  select v_member.workshop_id, bays.id, (p_absence ->> 'startsAt')::timestamptz, (p_absence ->> 'endsAt')::timestamptz,
    coalesce(p_absence ->> 'reason', '')
  from public.bays
  where bays.workshop_id = v_member.workshop_id and bays.id = (p_absence ->> 'bayId')::uuid
  returning bay_absences.id into v_id;
  if v_id is null then
    raise exception 'there is no such bay' using errcode = 'PT404', hint = 'bay_not_found';
  end if;
  return v_id;
end
$$;

comment on function public.set_bay_absence is 'Enters a time without work at a bay, or takes the one with the given id out again.';
grant execute on function public.set_bay_absence to authenticated;

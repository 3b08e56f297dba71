create function private.write_lead_events() returns trigger
language plpgsql volatile
set search_path = ''
as $$
begin
  insert into public.analytics_events (workshop_id, at, kind, day, hour, labels)
  select added.workshop_id, added.created_at, event.kind,
    (added.created_at at time zone workshops.timezone)::date,
    date_trunc('hour', added.created_at, workshops.timezone),
    event.labels
  from added
  join public.workshops on workshops.id = added.workshop_id
  cross join lateral (
    select 'lead' as kind, jsonb_build_object('channel', added.channel) as labels
    union all
    select 'step', '{"step": "lead"}'
    where added.conversation_id is not null and not exists (
      select from public.leads as earlier
      where earlier.workshop_id = added.workshop_id
        and earlier.conversation_id = added.conversation_id
        and earlier.id <> added.id
        and (earlier.created_at, earlier.id) < (added.created_at, added.id)
    )
  ) as event
  order by added.workshop_id;
  return null;
end
$$;

comment on function private.write_lead_events is 'Counts the requests that one statement added.';

create trigger leads_after_insert_write_events after insert on public.leads
  referencing new table as added for each statement execute function private.write_lead_events();

create function private.write_won_events() returns trigger
language plpgsql volatile
set search_path = ''
as $$
begin
  insert into public.analytics_events (workshop_id, at, kind, day, hour, quantity)
  select changed.workshop_id, changed.at, 'won',
    (changed.at at time zone workshops.timezone)::date, date_trunc('hour', changed.at, workshops.timezone), changed.quantity
  from (
    select after_change.workshop_id, clock_timestamp() as at,
      (after_change.status = 'won')::integer - (before_change.status = 'won')::integer as quantity
    from after_change
    join before_change on before_change.workshop_id = after_change.workshop_id and before_change.id = after_change.id
  ) as changed
  join public.workshops on workshops.id = changed.workshop_id
  where changed.quantity <> 0
  order by changed.workshop_id;
  return null;
end
$$;

comment on function private.write_won_events is 'Counts the requests that became orders, and those that were called so by mistake.';

create trigger leads_after_update_write_won after update on public.leads
  referencing old table as before_change new table as after_change
  for each statement execute function private.write_won_events();

create function private.count_states(p_status text)
returns table (kind text, quantity integer)
language sql immutable
set search_path = ''
as $$
  values
    ('appointment', (p_status not in ('none', 'held'))::integer),
    ('kept', (p_status in ('arrived', 'inWork', 'done'))::integer),
    ('no_show', (p_status = 'noShow')::integer),
    ('cancelled', (p_status = 'cancelled')::integer)
$$;

comment on function private.count_states is 'As what an appointment of a state counts; none is before there was one.';
grant execute on function private.count_states to service_role;

-- The difference between two states, so that a mistake that is put right counts nothing.
create function private.write_appointment_change(
  p_appointment public.appointments, p_status_before text, p_at timestamptz
) returns void
language plpgsql volatile
set search_path = ''
as $$
begin
  -- A slot that was only kept free and is let go never was an appointment.
  if p_status_before = 'held' and p_appointment.status = 'cancelled' then
    return;
  end if;
  insert into public.analytics_events (workshop_id, at, kind, day, hour, labels, quantity)
  select p_appointment.workshop_id, p_at, event.kind,
    (p_at at time zone workshops.timezone)::date, date_trunc('hour', p_at, workshops.timezone), event.labels, event.quantity
  from public.workshops
  cross join lateral (
    select after_change.kind, after_change.quantity - before_change.quantity as quantity,
      case when after_change.kind = 'appointment' then jsonb_build_object('channel', p_appointment.channel) else '{}' end as labels
    from private.count_states(p_appointment.status) as after_change
    join private.count_states(p_status_before) as before_change on before_change.kind = after_change.kind
    union all
    -- A step of the conversation it came from, unless another appointment of that made it before.
    select 'step', after_change.quantity - before_change.quantity, jsonb_build_object('step', after_change.kind)
    from private.count_states(p_appointment.status) as after_change
    join private.count_states(p_status_before) as before_change on before_change.kind = after_change.kind
    where p_appointment.conversation_id is not null
      and after_change.kind in ('appointment', 'kept')
      and not exists (
        select from public.appointments as other
        cross join lateral private.count_states(other.status) as state
        where other.workshop_id = p_appointment.workshop_id
          and other.conversation_id = p_appointment.conversation_id
          and other.id <> p_appointment.id
          -- Nobody gave a name for a slot that was let go.
          and other.name is not null
          and state.kind = after_change.kind and state.quantity = 1
      )
  ) as event
  where workshops.id = p_appointment.workshop_id and event.quantity <> 0;
end
$$;

comment on function private.write_appointment_change is 'Counts what a change of an appointment''s state made of it.';
grant execute on function private.write_appointment_change to service_role;

create function private.write_appointment_events() returns trigger
language plpgsql volatile
set search_path = ''
as $$
begin
  if tg_op = 'INSERT' then
    perform private.write_appointment_change(new, 'none', new.created_at);
  else
    perform private.write_appointment_change(new, old.status, clock_timestamp());
  end if;
  return null;
end
$$;

comment on function private.write_appointment_events is 'Counts an appointment that is made, kept, missed or cancelled.';

create trigger appointments_after_insert_write_events after insert on public.appointments
  for each row when (new.status <> 'held') execute function private.write_appointment_events();
create trigger appointments_after_update_write_events after update on public.appointments
  for each row when (old.status is distinct from new.status) execute function private.write_appointment_events();

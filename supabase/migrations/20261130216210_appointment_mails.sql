create function private.appointment_mail_kind(p_before public.appointments, p_now public.appointments) returns text
language sql stable
set search_path = ''
as $$
  select case
    when p_now.email is null or p_now.starts_at <= now() then null
    when p_before.id is null or p_before.status in ('held', 'cancelled') then
      case p_now.status when 'requested' then 'appointmentRequested' when 'confirmed' then 'appointmentConfirmed' end
    when p_before.status not in ('requested', 'confirmed') then null
    when p_now.status = 'cancelled' then 'appointmentCancelled'
    when p_now.status not in ('requested', 'confirmed') then null
    when p_before.starts_at <> p_now.starts_at then 'appointmentMoved'
    when p_before.status = 'requested' and p_now.status = 'confirmed' then 'appointmentConfirmed'
  end
$$;

comment on function private.appointment_mail_kind is 'Which mail a customer gets of a change of their appointment; null for none.';
grant execute on function private.appointment_mail_kind to service_role;

create function private.mail_appointment() returns trigger
language plpgsql volatile
set search_path = ''
as $$
declare
  v_kind text := private.appointment_mail_kind(case when tg_op = 'UPDATE' then old end, new);
begin
  if v_kind is not null then
    perform private.queue_mail(new.workshop_id, v_kind, new.id, format('%s %s %s', v_kind, new.id, new.version));
  end if;
  return null;
end
$$;

comment on function private.mail_appointment is 'Has the customer written to about their appointment, whoever changed it.';
grant execute on function private.mail_appointment to service_role;

create trigger appointments_after_insert_mail after insert on public.appointments
  for each row execute function private.mail_appointment();
create trigger appointments_after_update_mail after update of status, starts_at on public.appointments
  for each row execute function private.mail_appointment();

create index appointments_reminded_starts_at_idx on public.appointments (starts_at)
  where status = 'confirmed' and email is not null;

create function public.queue_appointment_reminders(p_now timestamptz, p_limit integer) returns integer
language plpgsql volatile
set search_path = ''
as $$
declare
  v_appointment record;
  v_count integer := 0;
begin
  for v_appointment in
    select appointments.workshop_id, appointments.id, appointments.starts_at
    from public.appointments
    join public.workshops on workshops.id = appointments.workshop_id
    where appointments.status = 'confirmed'
      and appointments.email is not null
      and appointments.starts_at between p_now and p_now + interval '49 hours'
      and (appointments.starts_at at time zone workshops.timezone)::date = (p_now at time zone workshops.timezone)::date + 1
      and (p_now at time zone workshops.timezone)::time >= '09:00'
      -- Who has just booked knows it.
      and appointments.created_at < p_now - interval '12 hours'
      and not exists (
        select from private.outgoing_mails
        where outgoing_mails.workshop_id = appointments.workshop_id
          and outgoing_mails.dedupe_key = format('appointmentReminder %s %s', appointments.id, appointments.starts_at at time zone 'UTC')
      )
      and not exists (
        select from private.mail_refusals
        where mail_refusals.workshop_id = appointments.workshop_id
          and mail_refusals.address_hash = private.hash_address(appointments.email)
      )
    order by appointments.starts_at
    limit p_limit
  loop
    perform private.queue_mail(
      v_appointment.workshop_id, 'appointmentReminder', v_appointment.id,
      format('appointmentReminder %s %s', v_appointment.id, v_appointment.starts_at at time zone 'UTC')
    );
    v_count := v_count + 1;
  end loop;
  return v_count;
end
$$;

comment on function public.queue_appointment_reminders is
  'Has customers reminded of tomorrow''s confirmed appointments, from nine o''clock of the workshop on, once for each time; returns how many.';
grant execute on function public.queue_appointment_reminders to service_role;

create function public.refuse_reminders(p_workshop_id uuid, p_appointment_id uuid) returns boolean
language sql volatile
set search_path = ''
as $$
  with refused as (
    insert into private.mail_refusals (workshop_id, address_hash, reason)
    select appointments.workshop_id, private.hash_address(appointments.email), 'noReminders'
    from public.appointments
    where appointments.workshop_id = p_workshop_id
      and appointments.id = p_appointment_id
      and appointments.email is not null
    -- A repeat finds its row and counts as done.
    on conflict on constraint mail_refusals_pkey do update set reason = excluded.reason
    returning 1
  )
  select exists (select from refused)
$$;

comment on function public.refuse_reminders is 'The address of an appointment gets no reminders of this workshop any more.';
grant execute on function public.refuse_reminders to service_role;

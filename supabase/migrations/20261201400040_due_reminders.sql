create function public.queue_due_reminders(p_now timestamptz, p_limit integer) returns integer
language plpgsql volatile
set search_path = ''
as $$
declare
  v_due record;
  v_count integer := 0;
begin
  for v_due in
    select dues.workshop_id, dues.id, private.due_mail_key(dues.id, dues.due_on) as key
    from public.vehicle_dues as dues
    join public.workshops on workshops.id = dues.workshop_id
    join public.vehicles on vehicles.workshop_id = dues.workshop_id and vehicles.id = dues.vehicle_id
    join public.contacts on contacts.workshop_id = vehicles.workshop_id and contacts.id = vehicles.contact_id
    where dues.consented_at is not null
      and dues.reminded_at is null
      -- A day more on both sides for the index; the next line has the workshop's own clock.
      and dues.due_on between p_now::date - 1 and p_now::date + 29
      and dues.due_on - (p_now at time zone workshops.timezone)::date between 0 and 28
      and (p_now at time zone workshops.timezone)::time >= '09:00'
      -- Who has just agreed knows it.
      and dues.consented_at < p_now - interval '12 hours'
      and workshops.suspended_at is null
      and contacts.email is not null
      and not exists (
        select from private.outgoing_mails
        where outgoing_mails.workshop_id = dues.workshop_id
          and outgoing_mails.dedupe_key = private.due_mail_key(dues.id, dues.due_on)
      )
      and not exists (
        select from private.mail_refusals
        where mail_refusals.workshop_id = dues.workshop_id
          and mail_refusals.address_hash = private.hash_address(contacts.email)
      )
    order by dues.due_on, dues.id
    limit p_limit
  loop
    perform private.queue_mail(v_due.workshop_id, 'dueReminder', v_due.id, v_due.key);
    v_count := v_count + 1;
  end loop;
  return v_count;
end
$$;

comment on function public.queue_due_reminders is
  'Has customers who agreed to it reminded of what their cars are due for, from 28 days before on, once for each day; returns how many.';
grant execute on function public.queue_due_reminders to service_role;

create function public.get_due_reminder(p_workshop_id uuid, p_due_id uuid, p_now timestamptz) returns jsonb
language sql stable
set search_path = ''
as $$
  select jsonb_build_object(
    'kind', dues.kind, 'dueOn', dues.due_on, 'dueMileage', dues.due_mileage,
    'name', contacts.name, 'plate', vehicles.plate, 'model', vehicles.model
  )
  from public.vehicle_dues as dues
  join public.workshops on workshops.id = dues.workshop_id
  join public.vehicles on vehicles.workshop_id = dues.workshop_id and vehicles.id = dues.vehicle_id
  join public.contacts on contacts.workshop_id = vehicles.workshop_id and contacts.id = vehicles.contact_id
  where dues.workshop_id = p_workshop_id
    and dues.id = p_due_id
    and dues.consented_at is not null
    and dues.due_on - (p_now at time zone workshops.timezone)::date between 0 and 28
    and workshops.suspended_at is null
$$;

comment on function public.get_due_reminder is
  'What a reminder says, as it is now; null where the customer no longer agrees, the day has moved away or the workshop is suspended.';
grant execute on function public.get_due_reminder to service_role;

create function private.note_due_reminder() returns trigger
language plpgsql volatile
set search_path = ''
as $$
begin
  update public.vehicle_dues set reminded_at = new.sent_at
  where vehicle_dues.workshop_id = new.workshop_id and vehicle_dues.id = new.about_id;
  return null;
end
$$;

comment on function private.note_due_reminder is 'Notes at what a car is due for that its reminder was handed over.';
grant execute on function private.note_due_reminder to service_role;

create trigger outgoing_mails_after_update_note_due after update of sent_at on private.outgoing_mails
  for each row when (new.kind = 'dueReminder' and new.sent_at is not null) execute function private.note_due_reminder();

create function private.find_due_contact(p_workshop_id uuid, p_due_id uuid) returns public.contacts
language sql stable
set search_path = ''
as $$
  select contacts.*
  from public.vehicle_dues as dues
  join public.vehicles on vehicles.workshop_id = dues.workshop_id and vehicles.id = dues.vehicle_id
  join public.contacts on contacts.workshop_id = vehicles.workshop_id and contacts.id = vehicles.contact_id
  where dues.workshop_id = p_workshop_id and dues.id = p_due_id
$$;

comment on function private.find_due_contact is 'The customer whose car is due.';
grant execute on function private.find_due_contact to service_role;

create function public.refuse_due_reminders(p_workshop_id uuid, p_due_id uuid) returns boolean
language sql volatile
set search_path = ''
as $$
  with refused as (
    insert into private.mail_refusals (workshop_id, address_hash, reason)
    select p_workshop_id, private.hash_address(customer.email), 'noReminders'
    from private.find_due_contact(p_workshop_id, p_due_id) as customer
    where customer.email is not null
    -- A repeat finds its row and counts as done.
    on conflict on constraint mail_refusals_pkey do update set reason = excluded.reason
    returning 1
  )
  select exists (select from refused)
$$;

comment on function public.refuse_due_reminders is 'The address of the customer whose car is due gets no reminders of this workshop any more.';
grant execute on function public.refuse_due_reminders to service_role;

drop function public.purge_aged(text, timestamptz, integer);
drop function public.count_aged(text, timestamptz);
drop function private.list_aged(text, timestamptz, integer);

create function private.list_aged(p_class text, p_now timestamptz, p_limit integer)
returns table (workshop_id uuid, id uuid, contact_id uuid, days integer)
language plpgsql stable
set search_path = ''
as $$
#variable_conflict use_column
begin
  if not exists (
    select from private.data_classes where data_classes.key = p_class and data_classes.min_days is not null
  ) then
    raise exception 'there is no such class of data: %', p_class using errcode = 'PT422', hint = 'unknown_class';
  end if;
  -- Of each workshop the oldest by its own index: nothing reads a whole table.
  return query
  select workshops.id, aged.id, aged.contact_id, kept.days
  from public.workshops
  cross join lateral (
    select coalesce(
      (
        select retention_days.days from private.retention_days
        where retention_days.workshop_id = workshops.id and retention_days.class = p_class
      ),
      (select data_classes.default_days from private.data_classes where data_classes.key = p_class)
    ) as days
  ) as kept
  cross join lateral (select p_now - make_interval(days => kept.days) as moment) as before
  cross join lateral (
    (
      select conversations.id, conversations.contact_id from public.conversations
      where p_class = 'conversations' and conversations.workshop_id = workshops.id
        and conversations.last_message_at < before.moment and conversations.waiting_since is null
      order by conversations.last_message_at
      limit p_limit
    ) union all (
      select leads.id, leads.contact_id from public.leads
      where p_class = 'leads' and leads.workshop_id = workshops.id and leads.created_at < before.moment
      order by leads.created_at
      limit p_limit
    ) union all (
      select appointments.id, appointments.contact_id from public.appointments
      where p_class = 'appointments' and appointments.workshop_id = workshops.id and appointments.starts_at < before.moment
      order by appointments.starts_at
      limit p_limit
    ) union all (
      -- Whoever is still in a conversation, a request or an appointment goes with that.
      select contacts.id, contacts.id from public.contacts
      where p_class = 'contacts' and contacts.workshop_id = workshops.id and contacts.updated_at < before.moment
        and not private.is_contact_used(contacts.workshop_id, contacts.id, p_now)
      order by contacts.updated_at
      limit p_limit
    ) union all (
      select outgoing_mails.id, null::uuid from private.outgoing_mails
      where p_class = 'mails' and outgoing_mails.workshop_id = workshops.id and outgoing_mails.created_at < before.moment
      order by outgoing_mails.created_at
      limit p_limit
    )
  ) as aged
  limit p_limit;
end
$$;

comment on function private.list_aged is
  'Personal data of a class that its workshop keeps no longer, so many rows at most; what somebody waits for is none.';
grant execute on function private.list_aged to service_role;

create function private.is_contact_used(p_workshop_id uuid, p_contact_id uuid, p_now timestamptz) returns boolean
language sql stable
set search_path = ''
as $$
  select exists (
    select from public.conversations
    where conversations.workshop_id = p_workshop_id and conversations.contact_id = p_contact_id
  ) or exists (
    select from public.leads where leads.workshop_id = p_workshop_id and leads.contact_id = p_contact_id
  ) or exists (
    select from public.appointments
    where appointments.workshop_id = p_workshop_id and appointments.contact_id = p_contact_id
  ) or exists (
    -- Who agreed to be reminded of a car is reminded first.
    select from public.vehicles
    join public.vehicle_dues on vehicle_dues.workshop_id = vehicles.workshop_id and vehicle_dues.vehicle_id = vehicles.id
    where vehicles.workshop_id = p_workshop_id and vehicles.contact_id = p_contact_id and vehicle_dues.due_on >= p_now::date
  )
$$;

comment on function private.is_contact_used is 'Whether a person has a conversation, a request, an appointment or a car that is still to become due.';
grant execute on function private.is_contact_used to service_role;

create function public.count_aged(p_class text, p_now timestamptz) returns integer
language sql stable
set search_path = ''
as $$
  select count(*)::integer from private.list_aged(p_class, p_now, 10000)
$$;

comment on function public.count_aged is 'How many rows of a class of data their workshops keep no longer, 10,000 at most.';
grant execute on function public.count_aged to service_role;

-- Definer, because nobody may write to the log by hand.
create function private.note_erasure(p_workshop_id uuid, p_class text, p_days integer, p_rows integer, p_before timestamptz)
returns void
language plpgsql volatile security definer
set search_path = ''
as $$
begin
  perform private.add_partition('audit_entries', 'month', clock_timestamp());
  insert into private.audit_entries (workshop_id, actor_kind, action, subject, subject_id, before)
  values (
    p_workshop_id, 'service', 'delete', 'aged_data', p_class,
    jsonb_build_object('class', p_class, 'days', p_days, 'rows', p_rows, 'older_than', p_before)
  );
end
$$;

comment on function private.note_erasure is 'The proof of an erasure by age in the audit log: which class, how many rows, after how many days.';
grant execute on function private.note_erasure to service_role;

create function public.purge_aged(p_class text, p_now timestamptz, p_limit integer) returns integer
language plpgsql volatile
set search_path = ''
as $$
declare
  v_aged record;
  v_purged integer := 0;
  v_counts jsonb := '{}';
begin
  for v_aged in select * from private.list_aged(p_class, p_now, least(p_limit, 1000)) loop
    case p_class
      when 'conversations' then
        perform public.purge_conversation(v_aged.workshop_id, v_aged.id);
      when 'leads' then
        delete from public.leads where leads.workshop_id = v_aged.workshop_id and leads.id = v_aged.id;
      when 'appointments' then
        delete from public.appointments where appointments.workshop_id = v_aged.workshop_id and appointments.id = v_aged.id;
      when 'mails' then
        delete from private.outgoing_mails
        where outgoing_mails.workshop_id = v_aged.workshop_id and outgoing_mails.id = v_aged.id;
      else
        null;
    end case;
    -- Nobody keeps a person's data of whom nothing else is left.
    delete from public.contacts
    where contacts.workshop_id = v_aged.workshop_id and contacts.id = v_aged.contact_id
      and not private.is_contact_used(contacts.workshop_id, contacts.id, p_now);
    v_purged := v_purged + 1;
    v_counts := jsonb_set(v_counts, array[v_aged.workshop_id::text], jsonb_build_object(
      'days', v_aged.days, 'rows', coalesce((v_counts #>> array[v_aged.workshop_id::text, 'rows'])::integer, 0) + 1
    ));
  end loop;

  perform private.note_erasure(
    counted.workshop_id::uuid, p_class, (counted.of ->> 'days')::integer, (counted.of ->> 'rows')::integer,
    p_now - make_interval(days => (counted.of ->> 'days')::integer)
  )
  from jsonb_each(v_counts) as counted (workshop_id, of);
  return v_purged;
end
$$;

comment on function public.purge_aged is
  'Erases one small batch of a class of data that its workshops keep no longer, with persons of whom nothing else is left, and writes in the same transaction into the audit log how many rows.';
grant execute on function public.purge_aged to service_role;

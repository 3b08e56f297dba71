create function private.due_reminder_state(p_due public.vehicle_dues, p_email text) returns text
language sql stable
set search_path = ''
as $$
  select case
    when p_due.reminded_at is not null then 'reminded'
    when p_due.consented_at is null then 'notAgreed'
    when p_email is null then 'noAddress'
    when exists (
      select from private.mail_refusals
      where mail_refusals.workshop_id = p_due.workshop_id and mail_refusals.address_hash = private.hash_address(p_email)
    ) then 'refused'
    when exists (
      select from private.outgoing_mails
      where outgoing_mails.workshop_id = p_due.workshop_id
        and outgoing_mails.dedupe_key = private.due_mail_key(p_due.id, p_due.due_on)
        and outgoing_mails.failed_reason is not null
    ) then 'failed'
    when p_due.due_on is null then 'byMileage'
    when p_due.due_on < private.today_of(p_due.workshop_id) then 'tooLate'
    when exists (
      select from public.workshops where workshops.id = p_due.workshop_id and workshops.suspended_at is not null
    ) then 'suspended'
    else 'planned'
  end
$$;

comment on function private.due_reminder_state is
  'Whether the customer was reminded of a due day or will be; anything else says why nobody but the team can tell them.';
grant execute on function private.due_reminder_state to service_role;

create function private.list_contact_dues(p_workshop_id uuid, p_contact_id uuid) returns jsonb
language sql stable
set search_path = ''
as $$
  select coalesce(
    jsonb_agg(
      jsonb_build_object(
        'id', dues.id, 'vehicle_id', dues.vehicle_id, 'kind', dues.kind, 'due_on', dues.due_on,
        'due_mileage', dues.due_mileage, 'note', dues.note,
        'consented_at', dues.consented_at, 'consented_by', members.name, 'reminded_at', dues.reminded_at,
        'reminder', private.due_reminder_state(dues, contacts.email),
        'is_overdue', dues.sort_on < private.today_of(p_workshop_id) or dues.reached_on is not null
      )
      order by dues.sort_on, dues.id
    ),
    '[]'
  )
  from public.contacts
  join public.vehicles on vehicles.workshop_id = contacts.workshop_id and vehicles.contact_id = contacts.id
  join public.vehicle_dues as dues on dues.workshop_id = vehicles.workshop_id and dues.vehicle_id = vehicles.id
  left join public.members on members.workshop_id = dues.workshop_id and members.id = dues.consented_by
  where contacts.workshop_id = p_workshop_id and contacts.id = p_contact_id
$$;

comment on function private.list_contact_dues is 'What the cars of a customer are due for, the soonest first.';
grant execute on function private.list_contact_dues to service_role;

-- Definer, because members write no table themselves.
create function public.save_vehicle_due(p_workshop text, p_contact_id uuid, p_vehicle_id uuid, p_due_id uuid, p_due jsonb)
returns jsonb
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner', 'reception']);
  v_due public.vehicle_dues := jsonb_populate_record(null::public.vehicle_dues, p_due);
  v_is_agreed boolean := coalesce((p_due ->> 'is_agreed')::boolean, false);
begin
  perform from public.vehicles
  where vehicles.workshop_id = v_member.workshop_id and vehicles.contact_id = p_contact_id and vehicles.id = p_vehicle_id
  for update;
  if not found then
    raise exception 'there is no such vehicle' using errcode = 'PT404', hint = 'vehicle_not_found';
  end if;
  if v_due.due_on is null and v_due.due_mileage is null then
    raise exception 'a day or a mileage is needed'
      using errcode = 'PT422', hint = 'invalid_due', detail = 'dueOn: a day or a mileage is needed';
  end if;
  if p_due_id is null then
    if (
      select count(*) from public.vehicle_dues
      where vehicle_dues.workshop_id = v_member.workshop_id and vehicle_dues.vehicle_id = p_vehicle_id
    ) >= 20 then
      raise exception 'a vehicle is due for at most 20 things' using errcode = 'PT409', hint = 'limit_reached';
    end if;
    insert into public.vehicle_dues (
      workshop_id, vehicle_id, kind, due_on, due_mileage, note, consented_at, consented_by
    )
    values (
      v_member.workshop_id, p_vehicle_id, v_due.kind, v_due.due_on, v_due.due_mileage, coalesce(v_due.note, ''),
      case when v_is_agreed then clock_timestamp() end, case when v_is_agreed then v_member.id end
    );
  else
    update public.vehicle_dues
    set
      kind = v_due.kind, due_on = v_due.due_on, due_mileage = v_due.due_mileage, note = coalesce(v_due.note, ''),
      -- What the customer has agreed to stays as it was noted first.
      consented_at = case when v_is_agreed then coalesce(vehicle_dues.consented_at, clock_timestamp()) end,
      consented_by = case
        when v_is_agreed and vehicle_dues.consented_at is null then v_member.id
        when v_is_agreed then vehicle_dues.consented_by
      end
    where vehicle_dues.workshop_id = v_member.workshop_id
      and vehicle_dues.vehicle_id = p_vehicle_id and vehicle_dues.id = p_due_id;
    if not found then
      raise exception 'there is no such due date' using errcode = 'PT404', hint = 'due_not_found';
    end if;
  end if;
  return public.get_contact(p_workshop, p_contact_id);
exception when unique_violation then
  raise exception 'the vehicle is due for this already'
    using errcode = 'PT409', hint = 'due_known', detail = 'kind: the vehicle has one of this kind already; change that one';
end
$$;

comment on function public.save_vehicle_due is
  'Notes what a car is due for (p_due_id null) or replaces it; raises due_known where it is due for the same already.';
grant execute on function public.save_vehicle_due to authenticated;

-- Definer for the same reason.
create function public.delete_vehicle_due(p_workshop text, p_contact_id uuid, p_vehicle_id uuid, p_due_id uuid) returns jsonb
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner', 'reception']);
begin
  delete from public.vehicle_dues
  where vehicle_dues.workshop_id = v_member.workshop_id
    and vehicle_dues.id = p_due_id
    and vehicle_dues.vehicle_id = (
      select vehicles.id from public.vehicles
      where vehicles.workshop_id = v_member.workshop_id and vehicles.contact_id = p_contact_id and vehicles.id = p_vehicle_id
    );
  if not found then
    raise exception 'there is no such due date' using errcode = 'PT404', hint = 'due_not_found';
  end if;
  return public.get_contact(p_workshop, p_contact_id);
end
$$;

comment on function public.delete_vehicle_due is 'Takes away what a car was due for.';
grant execute on function public.delete_vehicle_due to authenticated;

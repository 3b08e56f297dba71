-- Definer, because members write no table themselves.
create function public.update_contact(p_workshop text, p_contact_id uuid, p_change jsonb) returns jsonb
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner', 'reception']);
begin
  update public.contacts
  set
    name = case when p_change ? 'name' then p_change ->> 'name' else contacts.name end,
    phone = case when p_change ? 'phone' then p_change ->> 'phone' else contacts.phone end,
    email = case when p_change ? 'email' then p_change ->> 'email' else contacts.email end,
    note = case when p_change ? 'note' then nullif(p_change ->> 'note', '') else contacts.note end
  where contacts.workshop_id = v_member.workshop_id and contacts.id = p_contact_id;
  if not found then
    raise exception 'there is no such contact' using errcode = 'PT404', hint = 'contact_not_found';
  end if;
  update public.conversations set contact_name = p_change ->> 'name'
  where p_change ? 'name' and conversations.workshop_id = v_member.workshop_id and conversations.contact_id = p_contact_id;
  return public.get_contact(p_workshop, p_contact_id);
exception when unique_violation then
  raise exception 'another contact has this number or address'
    using errcode = 'PT409', hint = 'contact_known',
      detail = case when p_change ? 'phone' then 'phone' else 'email' end || ': belongs to another contact; merge the two instead';
end
$$;

comment on function public.update_contact is
  'Changes name, number, address or note of a customer, those that are named; raises contact_known where another one has the number or address.';
grant execute on function public.update_contact to authenticated;

create function private.show_newest_vehicle(p_workshop_id uuid, p_contact_id uuid) returns void
language plpgsql volatile
set search_path = ''
as $$
begin
  update public.contacts
  set vehicle = (
    select private.to_vehicle(vehicles) from public.vehicles
    where vehicles.workshop_id = p_workshop_id and vehicles.contact_id = p_contact_id
    order by vehicles.updated_at desc, vehicles.id
    limit 1
  )
  where contacts.workshop_id = p_workshop_id and contacts.id = p_contact_id;
end
$$;

comment on function private.show_newest_vehicle is 'The car that inbox and search show with a customer, after the team has changed one.';

-- Definer for the same reason.
create function public.save_vehicle(p_workshop text, p_contact_id uuid, p_vehicle_id uuid, p_vehicle jsonb) returns jsonb
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner', 'reception']);
  v_vehicle public.vehicles := jsonb_populate_record(null::public.vehicles, p_vehicle);
begin
  perform from public.contacts
  where contacts.workshop_id = v_member.workshop_id and contacts.id = p_contact_id
  for update;
  if not found then
    raise exception 'there is no such contact' using errcode = 'PT404', hint = 'contact_not_found';
  end if;
  if p_vehicle_id is null then
    if (
      select count(*) from public.vehicles
      where vehicles.workshop_id = v_member.workshop_id and vehicles.contact_id = p_contact_id
    ) >= 50 then
      raise exception 'a contact has at most 50 vehicles' using errcode = 'PT409', hint = 'limit_reached';
    end if;
    insert into public.vehicles (
      workshop_id, contact_id, plate, vin, hsn, tsn, model, first_registration, mileage, last_inspection
    )
    values (
      v_member.workshop_id, p_contact_id, v_vehicle.plate, v_vehicle.vin, v_vehicle.hsn, v_vehicle.tsn, v_vehicle.model,
      v_vehicle.first_registration, v_vehicle.mileage, v_vehicle.last_inspection
    );
  else
    update public.vehicles
    set
      plate = v_vehicle.plate, vin = v_vehicle.vin, hsn = v_vehicle.hsn, tsn = v_vehicle.tsn, model = v_vehicle.model,
      first_registration = v_vehicle.first_registration, mileage = v_vehicle.mileage,
      last_inspection = v_vehicle.last_inspection, updated_at = clock_timestamp()
    where vehicles.workshop_id = v_member.workshop_id and vehicles.contact_id = p_contact_id and vehicles.id = p_vehicle_id;
    if not found then
      raise exception 'there is no such vehicle' using errcode = 'PT404', hint = 'vehicle_not_found';
    end if;
  end if;
  perform private.show_newest_vehicle(v_member.workshop_id, p_contact_id);
  return public.get_contact(p_workshop, p_contact_id);
end
$$;

comment on function public.save_vehicle is 'Adds a car to a customer (p_vehicle_id null) or replaces what is known of one.';
grant execute on function public.save_vehicle to authenticated;

-- Definer for the same reason.
create function public.delete_vehicle(p_workshop text, p_contact_id uuid, p_vehicle_id uuid) returns jsonb
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner', 'reception']);
begin
  delete from public.vehicles
  where vehicles.workshop_id = v_member.workshop_id and vehicles.contact_id = p_contact_id and vehicles.id = p_vehicle_id;
  if not found then
    raise exception 'there is no such vehicle' using errcode = 'PT404', hint = 'vehicle_not_found';
  end if;
  perform private.show_newest_vehicle(v_member.workshop_id, p_contact_id);
  return public.get_contact(p_workshop, p_contact_id);
end
$$;

comment on function public.delete_vehicle is 'Takes a car off a customer.';
grant execute on function public.delete_vehicle to authenticated;

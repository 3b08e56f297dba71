create function private.note_vehicle() returns trigger
language plpgsql volatile
set search_path = ''
as $$
declare
  v_given jsonb := jsonb_strip_nulls(jsonb_build_object(
    'plate', left(nullif(btrim(new.vehicle ->> 'plate'), ''), 40),
    'vin', left(nullif(btrim(new.vehicle ->> 'vin'), ''), 40),
    'hsn', left(nullif(btrim(new.vehicle ->> 'hsn'), ''), 10),
    'tsn', left(nullif(btrim(new.vehicle ->> 'tsn'), ''), 10),
    'model', left(nullif(btrim(new.vehicle ->> 'model'), ''), 120)
  ));
  v_known public.vehicles;
begin
  if v_given = '{}' then
    return null;
  end if;
  select vehicles.* into v_known
  from public.vehicles
  where vehicles.workshop_id = new.workshop_id
    and vehicles.contact_id = new.id
    and private.is_same_car(private.to_vehicle(vehicles), v_given)
  order by
    private.to_code(vehicles.vin) is not distinct from private.to_code(v_given ->> 'vin') desc,
    private.to_code(vehicles.plate) is not distinct from private.to_code(v_given ->> 'plate') desc,
    vehicles.updated_at desc, vehicles.id
  limit 1;
  if v_known.id is null then
    insert into public.vehicles (workshop_id, contact_id, plate, vin, hsn, tsn, model)
    values (
      new.workshop_id, new.id, v_given ->> 'plate', v_given ->> 'vin', v_given ->> 'hsn', v_given ->> 'tsn', v_given ->> 'model'
    );
  else
    update public.vehicles
    set
      plate = coalesce(v_given ->> 'plate', vehicles.plate),
      vin = coalesce(v_given ->> 'vin', vehicles.vin),
      hsn = coalesce(v_given ->> 'hsn', vehicles.hsn),
      tsn = coalesce(v_given ->> 'tsn', vehicles.tsn),
      model = coalesce(v_given ->> 'model', vehicles.model)
    where vehicles.workshop_id = v_known.workshop_id
      and vehicles.id = v_known.id
      and private.to_vehicle(vehicles) is distinct from private.to_vehicle(vehicles) || v_given;
  end if;
  return null;
end
$$;

comment on function private.note_vehicle is 'Keeps the car a customer last spoke of among all of theirs: completes the one it may be, or adds it.';
grant execute on function private.note_vehicle to service_role;

create trigger contacts_after_insert_note_vehicle after insert on public.contacts
  for each row when (new.vehicle is not null) execute function private.note_vehicle();
create trigger contacts_after_update_note_vehicle after update of vehicle on public.contacts
  for each row when (new.vehicle is not null and new.vehicle is distinct from old.vehicle) execute function private.note_vehicle();

create function private.fill_vehicle(p_known jsonb, p_given jsonb) returns jsonb
language sql immutable
set search_path = ''
as $$
  select nullif(
    coalesce(p_known, '{}') || coalesce(
      (
        select jsonb_object_agg(given.key, given.value)
        from jsonb_each(p_given) as given
        where given.value not in ('null', '""')
      ),
      '{}'
    ),
    '{}'
  )
$$;

comment on function private.fill_vehicle is 'One car described again, as in a request that is sent anew: each field given counts, all others stay.';
grant execute on function private.fill_vehicle to service_role;

create or replace function private.merge_vehicle(p_known jsonb, p_given jsonb) returns jsonb
language sql immutable
set search_path = ''
as $$
  -- A plate alone says nothing against the model known before; another plate is another car.
  select private.fill_vehicle(case when private.is_same_car(p_known, p_given) then p_known end, p_given)
$$;

comment on function private.merge_vehicle is 'The car a customer last spoke of: the known one with each field given now, or another one.';

-- What is known so far; the trigger above does the rest from now on.
insert into public.vehicles (workshop_id, contact_id, plate, vin, hsn, tsn, model, created_at)
select
  contacts.workshop_id, contacts.id,
  left(nullif(btrim(contacts.vehicle ->> 'plate'), ''), 40), left(nullif(btrim(contacts.vehicle ->> 'vin'), ''), 40),
  left(nullif(btrim(contacts.vehicle ->> 'hsn'), ''), 10), left(nullif(btrim(contacts.vehicle ->> 'tsn'), ''), 10),
  left(nullif(btrim(contacts.vehicle ->> 'model'), ''), 120), contacts.updated_at
from public.contacts
where coalesce(
  nullif(btrim(contacts.vehicle ->> 'plate'), ''), nullif(btrim(contacts.vehicle ->> 'vin'), ''),
  nullif(btrim(contacts.vehicle ->> 'hsn'), ''), nullif(btrim(contacts.vehicle ->> 'tsn'), ''),
  nullif(btrim(contacts.vehicle ->> 'model'), '')
) is not null;

-- Equality finds a plate by its own index, however few or many cars there are.
create index vehicles_plate_idx on public.vehicles (workshop_id, private.to_code(plate)) where plate is not null;

create or replace function private.list_alike_people(p_workshop_id uuid, p_contact_id uuid) returns jsonb
language sql stable
set search_path = ''
as $$
  with mine as (
    select
      contacts.phone, lower(contacts.email) as email,
      array(
        select vehicles.plate from public.vehicles
        where vehicles.workshop_id = p_workshop_id and vehicles.contact_id = contacts.id and vehicles.plate is not null
        limit 5
      ) as plates
    from public.contacts
    where contacts.workshop_id = p_workshop_id and contacts.id = p_contact_id
  ), alike as (
    select same.id, 'phone' as reason from mine join public.contacts as same
      on same.workshop_id = p_workshop_id and same.phone = mine.phone and same.external_id is null
    union all
    select same.id, 'phone' from mine join public.contacts as same
      on same.workshop_id = p_workshop_id and same.phone = mine.phone and same.external_id is not null
    union all
    select same.id, 'email' from mine join public.contacts as same
      on same.workshop_id = p_workshop_id and lower(same.email) = mine.email and same.external_id is null
    union all
    select same.id, 'email' from mine join public.contacts as same
      on same.workshop_id = p_workshop_id and lower(same.email) = mine.email and same.external_id is not null
    union all
    (
      select same.contact_id, 'plate'
      from mine
      cross join lateral unnest(mine.plates) as plate (value)
      join public.vehicles as same
        on same.workshop_id = p_workshop_id
        and same.plate is not null
        and private.to_code(same.plate) = private.to_code(plate.value)
      limit 20
    )
  ), people as (
    select alike.id, array_agg(distinct alike.reason) as reasons
    from alike
    where alike.id <> p_contact_id
    group by alike.id
    limit 5
  )
  select coalesce(
    jsonb_agg(
      jsonb_build_object(
        'id', contacts.id, 'name', contacts.name, 'phone', contacts.phone, 'email', contacts.email,
        'is_verified', contacts.external_id is not null, 'reasons', people.reasons
      )
      order by contacts.updated_at desc, contacts.id
    ),
    '[]'
  )
  from people
  join public.contacts on contacts.workshop_id = p_workshop_id and contacts.id = people.id
$$;

comment on function private.list_alike_people is 'Who may be the same customer, by number, address or plate, and why; five at most.';

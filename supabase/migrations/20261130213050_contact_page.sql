create function private.list_alike_people(p_workshop_id uuid, p_contact_id uuid) returns jsonb
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
        and private.to_search_terms(
          same.workshop_id, coalesce(same.plate, '') || ' ' || coalesce(same.vin, '') || ' ' || coalesce(same.model, '')
        ) @@ private.to_search_query(p_workshop_id, plate.value)
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

-- Definer, because members read no table that holds contact data.
create function public.get_contact(p_workshop text, p_contact_id uuid) returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner', 'reception', 'viewer']);
  v_contact public.contacts;
begin
  select contacts.* into v_contact from public.contacts
  where contacts.workshop_id = v_member.workshop_id and contacts.id = p_contact_id;
  if not found then
    raise exception 'there is no such contact' using errcode = 'PT404', hint = 'contact_not_found';
  end if;
  return jsonb_build_object(
    'id', v_contact.id, 'name', v_contact.name, 'phone', v_contact.phone, 'email', v_contact.email,
    'more_phones', v_contact.more_phones, 'more_emails', v_contact.more_emails, 'note', v_contact.note,
    'is_verified', v_contact.external_id is not null, 'created_at', v_contact.created_at, 'updated_at', v_contact.updated_at,
    'vehicles', private.list_vehicles(v_contact.workshop_id, v_contact.id, 50),
    'leads', private.list_contact_leads(v_contact.workshop_id, v_contact.id),
    'conversations', private.list_contact_talks(v_contact.workshop_id, v_contact.id),
    'appointments', private.list_contact_appointments(v_contact.workshop_id, v_contact.id),
    'alike', private.list_alike_people(v_contact.workshop_id, v_contact.id),
    'merge', (
      select jsonb_build_object(
        'id', contact_merges.id, 'name', contact_merges.merged ->> 'name', 'created_at', contact_merges.created_at,
        'member_name', members.name
      )
      from public.contact_merges
      left join public.members on members.workshop_id = contact_merges.workshop_id and members.id = contact_merges.member_id
      where contact_merges.workshop_id = v_contact.workshop_id and contact_merges.contact_id = v_contact.id
      order by contact_merges.created_at desc, contact_merges.id desc
      limit 1
    )
  );
end
$$;

comment on function public.get_contact is
  'One customer with cars, requests, conversations, appointments, who may be the same, and the last merge, which can be undone.';
grant execute on function public.get_contact to authenticated;

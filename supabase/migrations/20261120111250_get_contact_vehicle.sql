-- Definer, because a mechanic may not read contacts but works on their cars.
create function private.get_contact_vehicle(p_workshop_id uuid, p_contact_id uuid) returns jsonb
language sql stable security definer
set search_path = ''
as $$
  select contacts.vehicle
  from public.contacts
  where contacts.workshop_id in (select private.member_workshop_ids())
    and contacts.workshop_id = p_workshop_id
    and contacts.id = p_contact_id
$$;

comment on function private.get_contact_vehicle is 'The vehicle of a contact, for any member of its workshop.';
grant execute on function private.get_contact_vehicle to authenticated;

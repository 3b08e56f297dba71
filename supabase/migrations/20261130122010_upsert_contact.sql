create or replace function private.find_contact(p_workshop_id uuid, p_phone text, p_email text) returns uuid
language plpgsql volatile
set search_path = ''
as $$
begin
  return coalesce(
    (
      select contacts.id from public.contacts
      where contacts.workshop_id = p_workshop_id and contacts.phone = p_phone and contacts.external_id is null
    ),
    (
      select contacts.id from public.contacts
      where contacts.workshop_id = p_workshop_id and lower(contacts.email) = lower(p_email) and contacts.external_id is null
    )
  );
end
$$;

comment on function private.find_contact is
  'A contact nobody vouches for, by phone number or else by e-mail address; volatile, so that it sees what a lock just waited for.';

create function private.merge_vehicle(p_known jsonb, p_given jsonb) returns jsonb
language sql immutable
set search_path = ''
as $$
  -- A plate alone says nothing against the model known before.
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

comment on function private.merge_vehicle is 'What is known of a car with what was given now: each field given counts, all others stay.';
grant execute on function private.merge_vehicle to service_role;

create or replace function private.upsert_contact(p_workshop_id uuid, p_name text, p_phone text, p_email text, p_vehicle jsonb)
returns uuid
language plpgsql volatile
set search_path = ''
as $$
declare
  v_contact_id uuid;
begin
  -- Waits for a parallel call with the same number or address, and then finds its contact.
  insert into public.contacts (workshop_id, name, phone, email, vehicle)
  values (p_workshop_id, p_name, p_phone, p_email, p_vehicle)
  on conflict do nothing
  returning contacts.id into v_contact_id;
  if v_contact_id is not null then
    return v_contact_id;
  end if;

  update public.contacts
  set name = p_name, vehicle = private.merge_vehicle(contacts.vehicle, p_vehicle)
  where contacts.workshop_id = p_workshop_id
    and contacts.id = private.find_contact(p_workshop_id, p_phone, p_email)
  returning contacts.id into v_contact_id;

  begin
    update public.contacts
    set phone = coalesce(contacts.phone, p_phone), email = coalesce(contacts.email, p_email)
    where contacts.workshop_id = p_workshop_id
      and contacts.id = v_contact_id
      and ((contacts.phone is null and p_phone is not null) or (contacts.email is null and p_email is not null));
  exception when unique_violation then
    -- The other number or address is another contact's; both keep what they have.
    null;
  end;
  return v_contact_id;
end
$$;

comment on function private.upsert_contact is
  'The contact with this phone number, or else this address, for whom nobody vouches: made or brought up to date.';

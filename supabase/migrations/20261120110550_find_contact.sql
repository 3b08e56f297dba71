create function private.find_contact(p_workshop_id uuid, p_phone text, p_email text) returns uuid
language plpgsql volatile
set search_path = ''
as $$
begin
  return coalesce(
    (
      select contacts.id from public.contacts
      where contacts.workshop_id = p_workshop_id and contacts.phone = p_phone
    ),
    (
      select contacts.id from public.contacts
      where contacts.workshop_id = p_workshop_id and lower(contacts.email) = lower(p_email)
    )
  );
end
$$;

comment on function private.find_contact is
  'A workshop''s contact by phone number, or else by e-mail address; volatile, so that it sees what a lock just waited for.';
grant execute on function private.find_contact to service_role;

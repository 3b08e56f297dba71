create function public.verify_contact(p_workshop_id uuid, p_conversation_id uuid, p_identity jsonb) returns uuid
language plpgsql volatile
set search_path = ''
as $$
declare
  v_external_id text := p_identity ->> 'externalId';
  v_name text := p_identity ->> 'name';
  v_phone text := p_identity ->> 'phone';
  v_email text := p_identity ->> 'email';
  v_contact_id uuid;
begin
  -- Two tabs of one customer follow one another.
  perform pg_advisory_xact_lock(hashtextextended(p_workshop_id::text || v_external_id, 0));

  select contacts.id into v_contact_id from public.contacts
  where contacts.workshop_id = p_workshop_id and contacts.external_id = v_external_id;

  if not found then
    v_contact_id := private.upsert_contact(p_workshop_id, v_name, v_phone, v_email, null);
    update public.contacts set external_id = v_external_id
    where contacts.workshop_id = p_workshop_id and contacts.id = v_contact_id and contacts.external_id is null;
    if not found then
      -- The number or address is another customer's of the same site, who keeps it.
      insert into public.contacts (workshop_id, name, external_id) values (p_workshop_id, v_name, v_external_id)
      returning contacts.id into v_contact_id;
    end if;
  end if;

  update public.contacts set name = v_name, verified_at = now()
  where contacts.workshop_id = p_workshop_id and contacts.id = v_contact_id;
  begin
    update public.contacts set phone = coalesce(v_phone, contacts.phone), email = coalesce(v_email, contacts.email)
    where contacts.workshop_id = p_workshop_id and contacts.id = v_contact_id
      and (contacts.phone is distinct from coalesce(v_phone, contacts.phone)
        or contacts.email is distinct from coalesce(v_email, contacts.email));
  exception when unique_violation then
    -- Another contact has it: both keep what they have.
    null;
  end;

  update public.conversations set contact_id = v_contact_id, contact_name = v_name
  where conversations.workshop_id = p_workshop_id and conversations.id = p_conversation_id;
  return v_contact_id;
end
$$;

comment on function public.verify_contact is
  'The contact a workshop''s site vouches for, made or brought up to date, linked to the conversation if that is there.';
grant execute on function public.verify_contact to service_role;

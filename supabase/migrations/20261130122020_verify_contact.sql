create or replace function public.verify_contact(p_workshop_id uuid, p_conversation_id uuid, p_identity jsonb) returns uuid
language plpgsql volatile
set search_path = ''
as $$
declare
  v_external_id text := p_identity ->> 'externalId';
  v_name text := p_identity ->> 'name';
  v_phone text := p_identity ->> 'phone';
  v_email text := p_identity ->> 'email';
  v_contact_id uuid;
  v_before_id uuid;
begin
  -- In the order in which requests lock; two tabs of one customer follow one another.
  select conversations.contact_id into v_before_id from public.conversations
  where conversations.workshop_id = p_workshop_id and conversations.id = p_conversation_id
  for update;
  perform pg_advisory_xact_lock(hashtextextended(p_workshop_id::text || v_external_id, 0));

  -- Known by the customer's number alone: whoever gave the same phone number before may have been somebody else.
  insert into public.contacts (workshop_id, name, external_id, verified_at)
  values (p_workshop_id, v_name, v_external_id, now())
  on conflict (workshop_id, external_id) where external_id is not null
    do update set name = excluded.name, verified_at = excluded.verified_at
  returning contacts.id into v_contact_id;
  begin
    update public.contacts set phone = coalesce(v_phone, contacts.phone), email = coalesce(v_email, contacts.email)
    where contacts.workshop_id = p_workshop_id and contacts.id = v_contact_id
      and (contacts.phone is distinct from coalesce(v_phone, contacts.phone)
        or contacts.email is distinct from coalesce(v_email, contacts.email));
  exception when unique_violation then
    -- Another customer of the same site has it: both keep what they have.
    null;
  end;

  update public.conversations set contact_id = v_contact_id, contact_name = v_name, verified_at = now()
  where conversations.workshop_id = p_workshop_id and conversations.id = p_conversation_id;
  perform private.move_leads(p_workshop_id, p_conversation_id, v_contact_id);
  if v_before_id <> v_contact_id then
    perform private.drop_unused_contact(p_workshop_id, v_before_id);
  end if;
  return v_contact_id;
end
$$;

comment on function public.verify_contact is
  'The contact a workshop''s site vouches for, made or brought up to date; linked to the conversation and its requests if that is there.';

create function private.move_leads(p_workshop_id uuid, p_conversation_id uuid, p_contact_id uuid) returns void
language plpgsql volatile
set search_path = ''
as $$
declare
  v_moved record;
begin
  for v_moved in
    select leads.id, leads.vehicle
    from public.leads
    join public.contacts on contacts.workshop_id = leads.workshop_id and contacts.id = leads.contact_id
    where leads.workshop_id = p_workshop_id
      and leads.conversation_id = p_conversation_id
      -- What was sent as another customer of the site stays that customer's.
      and contacts.external_id is null
    order by leads.created_at, leads.id
  loop
    update public.leads set contact_id = p_contact_id
    where leads.workshop_id = p_workshop_id and leads.id = v_moved.id;
    update public.contacts set vehicle = private.merge_vehicle(contacts.vehicle, v_moved.vehicle)
    where contacts.workshop_id = p_workshop_id and contacts.id = p_contact_id and v_moved.vehicle is not null;
  end loop;
end
$$;

comment on function private.move_leads is
  'Gives the requests that were sent in a conversation before anybody vouched for it to the contact it has now, with their cars.';
grant execute on function private.move_leads to service_role;

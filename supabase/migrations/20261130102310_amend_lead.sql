create function private.drop_unused_contact(p_workshop_id uuid, p_contact_id uuid) returns void
language plpgsql volatile
set search_path = ''
as $$
begin
  delete from public.contacts
  where contacts.workshop_id = p_workshop_id
    and contacts.id = p_contact_id
    and contacts.verified_at is null
    and not exists (
      select from public.conversations
      where conversations.workshop_id = p_workshop_id and conversations.contact_id = contacts.id
    )
    and not exists (
      select from public.leads where leads.workshop_id = p_workshop_id and leads.contact_id = contacts.id
    );
end
$$;

comment on function private.drop_unused_contact is 'Erases a contact that no conversation and no lead needs and nobody has vouched for.';
grant execute on function private.drop_unused_contact to service_role;

create function private.store_lead(p_lead public.leads) returns uuid
language plpgsql volatile
set search_path = ''
as $$
declare
  v_lead_id uuid;
begin
  insert into public.leads (
    workshop_id, contact_id, conversation_id, client_lead_id, name, phone, email, service, vehicle, message,
    preferred_times, channel, consent_text
  )
  values (
    p_lead.workshop_id, p_lead.contact_id, p_lead.conversation_id, p_lead.client_lead_id, p_lead.name, p_lead.phone,
    p_lead.email, p_lead.service, p_lead.vehicle, p_lead.message, p_lead.preferred_times, p_lead.channel,
    p_lead.consent_text
  )
  returning leads.id into v_lead_id;
  return v_lead_id;
end
$$;

comment on function private.store_lead is 'Stores a lead that has been read and whose contact is known.';
grant execute on function private.store_lead to service_role;

create function private.amend_lead(p_before public.leads, p_lead public.leads) returns uuid
language plpgsql volatile
set search_path = ''
as $$
begin
  update public.leads
  set
    contact_id = p_lead.contact_id,
    name = p_lead.name,
    phone = p_lead.phone,
    email = p_lead.email,
    service = p_lead.service,
    vehicle = p_lead.vehicle,
    message = p_lead.message,
    preferred_times = p_lead.preferred_times,
    consent_text = p_lead.consent_text,
    consented_at = now(),
    amended_at = case
      when private.to_lead_content(p_lead) = private.to_lead_content(p_before) then leads.amended_at
      else clock_timestamp()
    end
  where leads.workshop_id = p_before.workshop_id and leads.id = p_before.id;

  if p_before.contact_id <> p_lead.contact_id then
    perform private.drop_unused_contact(p_before.workshop_id, p_before.contact_id);
  end if;
  return p_before.id;
end
$$;

comment on function private.amend_lead is 'Brings a lead up to date with what was sent again, and says when, if anything has changed.';
grant execute on function private.amend_lead to service_role;

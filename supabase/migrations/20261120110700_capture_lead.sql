create function public.capture_lead(p_workshop_id uuid, p_lead jsonb) returns uuid
language plpgsql volatile
set search_path = ''
as $$
declare
  v_lead public.leads := private.to_lead(p_workshop_id, p_lead);
  v_lead_id uuid;
begin
  select leads.id into v_lead_id
  from public.leads
  where leads.workshop_id = p_workshop_id and leads.client_lead_id = v_lead.client_lead_id;
  if found then
    return v_lead_id;
  end if;

  v_lead.contact_id := private.upsert_contact(
    p_workshop_id, v_lead.name, v_lead.phone, v_lead.email, v_lead.vehicle
  );
  insert into public.leads (
    workshop_id, contact_id, conversation_id, client_lead_id, name, phone, email, service, vehicle, message,
    preferred_times, channel, consent_text
  )
  values (
    p_workshop_id, v_lead.contact_id, v_lead.conversation_id, v_lead.client_lead_id, v_lead.name, v_lead.phone,
    v_lead.email, v_lead.service, v_lead.vehicle, v_lead.message, v_lead.preferred_times, v_lead.channel,
    v_lead.consent_text
  )
  on conflict on constraint leads_workshop_id_client_lead_id_key do nothing
  returning leads.id into v_lead_id;

  -- A parallel repeat of the same call was first.
  if v_lead_id is null then
    return (
      select leads.id from public.leads
      where leads.workshop_id = p_workshop_id and leads.client_lead_id = v_lead.client_lead_id
    );
  end if;

  update public.conversations set contact_id = v_lead.contact_id, contact_name = v_lead.name
  where conversations.workshop_id = p_workshop_id and conversations.id = v_lead.conversation_id;
  return v_lead_id;
end
$$;

comment on function public.capture_lead is
  'Stores what leadInput holds as a lead, once per clientLeadId, and links its contact to it and to the conversation.';
grant execute on function public.capture_lead to service_role;

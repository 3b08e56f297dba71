create function private.to_lead(p_workshop_id uuid, p_lead jsonb) returns public.leads
language plpgsql stable
set search_path = ''
as $$
declare
  v_lead public.leads;
begin
  if p_lead -> 'consent' is distinct from 'true' then
    raise exception 'a lead needs consent'
      using errcode = 'PT422', hint = 'consent_required', detail = 'consent: must be true';
  end if;

  v_lead.conversation_id := p_lead ->> 'conversationId';
  v_lead.client_lead_id := p_lead ->> 'clientLeadId';
  v_lead.name := btrim(p_lead ->> 'name');
  v_lead.phone := nullif(p_lead ->> 'phone', '');
  v_lead.email := nullif(p_lead ->> 'email', '');
  v_lead.service := nullif(p_lead ->> 'service', '');
  v_lead.vehicle := nullif(p_lead -> 'vehicle', 'null');
  v_lead.message := nullif(p_lead ->> 'message', '');
  v_lead.preferred_times := nullif(p_lead ->> 'preferredTimes', '');
  v_lead.channel := coalesce(p_lead ->> 'channel', 'web');
  v_lead.consent_text := p_lead ->> 'consentText';

  if v_lead.phone is null and v_lead.email is null then
    raise exception 'a lead needs a way to call back'
      using errcode = 'PT422', hint = 'contact_required', detail = 'phone: a phone number or an e-mail address is needed';
  end if;
  if not exists (select from public.workshops where workshops.id = p_workshop_id) then
    raise exception 'there is no such workshop' using errcode = 'PT404', hint = 'workshop_not_found';
  end if;
  if v_lead.conversation_id is not null and not exists (
    select from public.conversations
    where conversations.workshop_id = p_workshop_id and conversations.id = v_lead.conversation_id
  ) then
    raise exception 'there is no such conversation' using errcode = 'PT404', hint = 'conversation_not_found';
  end if;
  return v_lead;
end
$$;

comment on function private.to_lead is 'Reads a lead from camelCase jsonb; refuses one without consent, address or conversation.';
grant execute on function private.to_lead to service_role;

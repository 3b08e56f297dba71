-- What was erased stays erased: a late message, a request or another tab of the visitor's is told so.
create or replace function public.purge_conversation(p_workshop_id uuid, p_conversation_id uuid, p_with_leads boolean default false)
returns boolean
language plpgsql volatile
set search_path = ''
as $$
declare
  v_contact_ids uuid[];
begin
  -- The lock that answers and take-overs need: nobody writes into what is going.
  select array[conversations.contact_id] into v_contact_ids
  from public.conversations
  where conversations.workshop_id = p_workshop_id and conversations.id = p_conversation_id
  for update;
  if not found then
    return false;
  end if;

  if p_with_leads then
    with withdrawn as (
      delete from public.leads
      where leads.workshop_id = p_workshop_id and leads.conversation_id = p_conversation_id
      returning leads.contact_id
    )
    select v_contact_ids || coalesce(array_agg(withdrawn.contact_id), '{}') into v_contact_ids from withdrawn;
  end if;

  perform private.note_erased(p_workshop_id, p_conversation_id);
  perform private.purge_questions(p_workshop_id, p_conversation_id);
  delete from public.conversations
  where conversations.workshop_id = p_workshop_id and conversations.id = p_conversation_id;

  delete from public.contacts
  where contacts.workshop_id = p_workshop_id
    and contacts.id = any (v_contact_ids)
    and not exists (
      select from public.conversations
      where conversations.workshop_id = p_workshop_id and conversations.contact_id = contacts.id
    )
    and not exists (
      select from public.leads where leads.workshop_id = p_workshop_id and leads.contact_id = contacts.id
    );
  return true;
end
$$;

create or replace function private.open_conversation(
  p_workshop_id uuid,
  p_conversation_id uuid,
  p_channel text,
  p_locale text
)
returns text
language plpgsql volatile
set search_path = ''
as $$
declare
  v_mode text;
begin
  perform private.refuse_erased(p_workshop_id, p_conversation_id);
  insert into public.conversations (workshop_id, id, channel, locale)
  select workshops.id, p_conversation_id, p_channel, p_locale
  from public.workshops
  where workshops.id = p_workshop_id
  on conflict on constraint conversations_pkey do nothing;

  select conversations.mode into v_mode
  from public.conversations
  where conversations.workshop_id = p_workshop_id and conversations.id = p_conversation_id
  for update;
  if not found then
    raise exception 'there is no such workshop' using errcode = 'PT404', hint = 'workshop_not_found';
  end if;
  return v_mode;
end
$$;

create or replace function private.to_lead(p_workshop_id uuid, p_lead jsonb) returns public.leads
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
    perform private.refuse_erased(p_workshop_id, v_lead.conversation_id);
    raise exception 'there is no such conversation' using errcode = 'PT404', hint = 'conversation_not_found';
  end if;
  return v_lead;
end
$$;

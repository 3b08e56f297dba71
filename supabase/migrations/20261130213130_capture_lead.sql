create function private.keep_reach(p_open public.leads, p_sent public.leads) returns public.leads
language plpgsql immutable
set search_path = ''
as $$
begin
  p_sent.message := left(
    concat_ws(
      E'\n', coalesce(p_sent.message, p_open.message),
      case when p_sent.phone is distinct from p_open.phone then p_sent.phone end,
      case when p_sent.email is distinct from p_open.email then p_sent.email end
    ),
    2000
  );
  p_sent.contact_id := p_open.contact_id;
  p_sent.conversation_id := p_open.conversation_id;
  p_sent.phone := p_open.phone;
  p_sent.email := p_open.email;
  return p_sent;
end
$$;

comment on function private.keep_reach is
  'A request sent anew from elsewhere, whose sender is known by name and car alone: the lead stays whose it is, the other number is told in its message.';
grant execute on function private.keep_reach to service_role;

create or replace function public.capture_lead(p_workshop_id uuid, p_lead jsonb) returns uuid
language plpgsql volatile
set search_path = ''
as $$
declare
  v_lead public.leads := private.to_lead(p_workshop_id, p_lead);
  v_content jsonb := private.to_lead_content(v_lead);
  v_sent public.lead_sends;
  v_open public.leads;
  v_given public.leads;
  v_lead_id uuid;
begin
  v_lead.workshop_id := p_workshop_id;
  v_lead.source := case when v_lead.conversation_id is null then 'form' else 'chat' end;
  v_lead.campaign := nullif(btrim(p_lead ->> 'campaign'), '');
  -- A repeat of the same call, and another form of the same conversation, wait here and then see this one.
  perform pg_advisory_xact_lock(hashtextextended(p_workshop_id::text || v_lead.client_lead_id, 0))
  where v_lead.client_lead_id is not null;
  perform from public.conversations
  where conversations.workshop_id = p_workshop_id and conversations.id = v_lead.conversation_id
  for update;

  select lead_sends.* into v_sent from public.lead_sends
  where lead_sends.workshop_id = p_workshop_id and lead_sends.client_lead_id = v_lead.client_lead_id;
  if v_sent.content = v_content then
    return v_sent.lead_id;
  end if;

  select leads.* into v_open from public.leads
  where leads.workshop_id = p_workshop_id
    and leads.conversation_id = v_lead.conversation_id
    and leads.status in ('new', 'contacted', 'scheduled')
  order by leads.created_at desc, leads.id desc
  limit 1;
  v_lead.phone := coalesce(v_lead.phone, v_open.phone);
  v_lead.email := coalesce(v_lead.email, v_open.email);
  -- Holds the contact, so that of two forms of one person sent at once the second finds the first one's lead.
  v_lead.contact_id := private.link_contact(v_lead, (p_lead ->> 'vouchedContactId')::uuid);
  v_given := v_lead;
  if v_open.id is null then
    v_open := private.find_open_lead(v_lead);
    if v_open.contact_id <> v_lead.contact_id then
      v_lead := private.keep_reach(v_open, v_lead);
    end if;
  end if;
  if v_sent.id is not null and v_sent.lead_id is distinct from v_open.id then
    raise exception 'this clientLeadId belongs to another request'
      using errcode = 'PT409', hint = 'lead_id_taken', detail = 'clientLeadId: belongs to another request with other content';
  end if;

  -- What the form leaves out stays as it was sent before.
  v_lead.phone := coalesce(v_lead.phone, v_open.phone);
  v_lead.email := coalesce(v_lead.email, v_open.email);
  v_lead.service := coalesce(v_lead.service, v_open.service);
  v_lead.vehicle := private.fill_vehicle(v_open.vehicle, v_lead.vehicle);
  v_lead.message := coalesce(v_lead.message, v_open.message);
  v_lead.preferred_times := coalesce(v_lead.preferred_times, v_open.preferred_times);
  v_lead_id := case when v_open.id is null then private.store_lead(v_lead) else private.amend_lead(v_open, v_lead) end;

  insert into public.lead_sends (workshop_id, lead_id, client_lead_id, content, conversation_id, is_from_chat)
  values (
    p_workshop_id, v_lead_id, coalesce(v_given.client_lead_id, gen_random_uuid()::text), v_content, v_given.conversation_id,
    v_given.conversation_id is not null
  )
  on conflict on constraint lead_sends_workshop_id_client_lead_id_key do update set content = excluded.content;

  -- What is written into the form outranks what was read from plain words before.
  if v_given.conversation_id is not null then
    perform private.note_told(p_workshop_id, v_given.conversation_id, private.to_told(v_given));
    perform private.keep_transcript(p_workshop_id, v_lead_id, v_given.conversation_id);
  end if;
  return v_lead_id;
end
$$;

comment on function public.capture_lead is
  'Stores what leadInput holds as a lead, or amends the open one of its conversation, or of the same person about the same matter; the same form again changes nothing, another one under its clientLeadId is a conflict.';

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
        -- Nobody withdraws what was sent from elsewhere too.
        and not exists (
          select from public.lead_sends
          where lead_sends.workshop_id = leads.workshop_id and lead_sends.lead_id = leads.id
            and lead_sends.conversation_id is distinct from p_conversation_id
            and (lead_sends.conversation_id is not null or not lead_sends.is_from_chat)
        )
      returning leads.contact_id
    )
    select v_contact_ids || coalesce(array_agg(withdrawn.contact_id), '{}') into v_contact_ids from withdrawn;
    delete from public.lead_sends
    where lead_sends.workshop_id = p_workshop_id and lead_sends.conversation_id = p_conversation_id;
  end if;

  perform private.note_erased(p_workshop_id, p_conversation_id);
  -- A request stays, for its customer waits for an answer; what was said goes there too. How much it was stays.
  update public.lead_transcripts set messages = '[]'
  where lead_transcripts.workshop_id = p_workshop_id and lead_transcripts.conversation_id = p_conversation_id;
  -- What was erased is not to come back by undoing a merge.
  delete from public.contact_merges
  where contact_merges.workshop_id = p_workshop_id
    and contact_merges.contact_id = any (v_contact_ids)
    and contact_merges.moved -> 'conversations' ? p_conversation_id::text;
  -- What was only kept free in the conversation is nothing without it; an appointment stays.
  delete from public.appointments
  where appointments.workshop_id = p_workshop_id
    and appointments.conversation_id = p_conversation_id
    and appointments.status = 'held';
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
    )
    and not exists (
      select from public.appointments
      where appointments.workshop_id = p_workshop_id and appointments.contact_id = contacts.id
    );
  return true;
end
$$;

create or replace function public.capture_lead(p_workshop_id uuid, p_lead jsonb) returns uuid
language plpgsql volatile
set search_path = ''
as $$
declare
  v_lead public.leads := private.to_lead(p_workshop_id, p_lead);
  v_content jsonb := private.to_lead_content(v_lead);
  v_sent public.lead_sends;
  v_open public.leads;
  v_lead_id uuid;
begin
  v_lead.workshop_id := p_workshop_id;
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
    and leads.status in ('new', 'contacted')
  order by leads.created_at desc, leads.id desc
  limit 1;
  if v_sent.id is not null and v_sent.lead_id is distinct from v_open.id then
    raise exception 'this clientLeadId belongs to another request'
      using errcode = 'PT409', hint = 'lead_id_taken', detail = 'clientLeadId: belongs to another request with other content';
  end if;

  -- What the form leaves out stays as it was sent before.
  v_lead.phone := coalesce(v_lead.phone, v_open.phone);
  v_lead.email := coalesce(v_lead.email, v_open.email);
  v_lead.service := coalesce(v_lead.service, v_open.service);
  v_lead.vehicle := case when v_lead.vehicle is null then v_open.vehicle else coalesce(v_open.vehicle, '{}') || v_lead.vehicle end;
  v_lead.message := coalesce(v_lead.message, v_open.message);
  v_lead.preferred_times := coalesce(v_lead.preferred_times, v_open.preferred_times);

  v_lead.contact_id := private.upsert_contact(p_workshop_id, v_lead.name, v_lead.phone, v_lead.email, v_lead.vehicle);
  update public.conversations set contact_id = v_lead.contact_id, contact_name = v_lead.name
  where conversations.workshop_id = p_workshop_id and conversations.id = v_lead.conversation_id;
  v_lead_id := case when v_open.id is null then private.store_lead(v_lead) else private.amend_lead(v_open, v_lead) end;

  if v_lead.client_lead_id is not null then
    insert into public.lead_sends (workshop_id, lead_id, client_lead_id, content)
    values (p_workshop_id, v_lead_id, v_lead.client_lead_id, v_content)
    on conflict on constraint lead_sends_workshop_id_client_lead_id_key do update set content = excluded.content;
  end if;

  -- What is written into the form outranks what was read from plain words before.
  if v_lead.conversation_id is not null then
    perform private.note_told(p_workshop_id, v_lead.conversation_id, private.to_told(v_lead));
  end if;
  return v_lead_id;
end
$$;

comment on function public.capture_lead is
  'Stores what leadInput holds as a lead, or amends the open one of its conversation; the same form again changes nothing, another one under its clientLeadId is a conflict.';

create function private.to_told(p_lead public.leads) returns jsonb
language sql immutable
set search_path = ''
as $$
  select jsonb_strip_nulls(jsonb_build_object(
    'name', p_lead.name,
    'phone', p_lead.phone,
    'email', p_lead.email,
    'service', p_lead.service,
    'wish', p_lead.preferred_times,
    'plate', p_lead.vehicle ->> 'plate',
    'vin', p_lead.vehicle ->> 'vin',
    'model', p_lead.vehicle ->> 'model'
  ))
$$;

comment on function private.to_told is 'A lead under the names that a conversation gives to what it was told.';
grant execute on function private.to_told to service_role;

create function private.get_sent_lead(p_workshop_id uuid, p_conversation_id uuid) returns jsonb
language sql stable
set search_path = ''
as $$
  select private.to_told(leads) || jsonb_strip_nulls(jsonb_build_object(
    'sentAt', coalesce(leads.amended_at, leads.created_at), 'message', leads.message
  ))
  from public.leads
  where leads.workshop_id = p_workshop_id
    and leads.conversation_id = p_conversation_id
    and leads.status in ('new', 'contacted')
  order by leads.created_at desc, leads.id desc
  limit 1
$$;

comment on function private.get_sent_lead is
  'What was last sent as the conversation''s open lead, and when; null while there is none or the team has settled it.';
grant execute on function private.get_sent_lead to service_role;

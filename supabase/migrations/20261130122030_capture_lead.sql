create function private.link_contact(p_lead public.leads, p_vouched_id uuid) returns uuid
language plpgsql volatile
set search_path = ''
as $$
declare
  v_contact_id uuid;
begin
  -- Whom the site vouches for keeps the name, number and address it gave; a form adds only the car.
  update public.contacts set vehicle = private.merge_vehicle(contacts.vehicle, p_lead.vehicle)
  where contacts.workshop_id = p_lead.workshop_id
    and contacts.external_id is not null
    and contacts.id = coalesce(p_vouched_id, (
      select conversations.contact_id from public.conversations
      where conversations.workshop_id = p_lead.workshop_id
        and conversations.id = p_lead.conversation_id
        and conversations.verified_at is not null
    ))
  returning contacts.id into v_contact_id;
  if v_contact_id is not null then
    return v_contact_id;
  end if;

  v_contact_id := private.upsert_contact(p_lead.workshop_id, p_lead.name, p_lead.phone, p_lead.email, p_lead.vehicle);
  update public.conversations set contact_id = v_contact_id, contact_name = p_lead.name, verified_at = null
  where conversations.workshop_id = p_lead.workshop_id and conversations.id = p_lead.conversation_id;
  return v_contact_id;
end
$$;

comment on function private.link_contact is
  'The contact of a request: the one vouched for in its call or conversation, or else one known by the number given, then linked to it.';
grant execute on function private.link_contact to service_role;

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
  v_lead.vehicle := private.merge_vehicle(v_open.vehicle, v_lead.vehicle);
  v_lead.message := coalesce(v_lead.message, v_open.message);
  v_lead.preferred_times := coalesce(v_lead.preferred_times, v_open.preferred_times);

  v_lead.contact_id := private.link_contact(v_lead, (p_lead ->> 'vouchedContactId')::uuid);
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

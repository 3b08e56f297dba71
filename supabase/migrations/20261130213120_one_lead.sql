create function private.is_same_matter(p_known public.leads, p_sent public.leads) returns boolean
language sql immutable
set search_path = ''
as $$
  select
    coalesce(private.fold_text(btrim(p_known.service)) = private.fold_text(btrim(p_sent.service)), true)
    and private.is_same_car(p_known.vehicle, p_sent.vehicle)
$$;

comment on function private.is_same_matter is 'Whether two requests ask for one thing: nothing speaks against it, neither the service nor the car.';
grant execute on function private.is_same_matter to service_role;

alter table public.lead_sends
  add column conversation_id uuid,
  add column is_from_chat boolean not null default false,
  add constraint lead_sends_workshop_id_conversation_id_fkey foreign key (workshop_id, conversation_id)
    references public.conversations (workshop_id, id) on delete set null (conversation_id);

comment on column public.lead_sends.conversation_id is
  'Where it was sent: a visitor is shown what their own conversation sent, whoever else asked for the same.';

create index lead_sends_conversation_id_idx on public.lead_sends (workshop_id, conversation_id) where conversation_id is not null;

comment on column public.lead_sends.is_from_chat is 'Whether it was sent in a conversation, which may be erased since.';

update public.lead_sends set conversation_id = leads.conversation_id, is_from_chat = true
from public.leads
where leads.workshop_id = lead_sends.workshop_id and leads.id = lead_sends.lead_id;

create function private.find_open_lead(p_lead public.leads) returns public.leads
language plpgsql volatile
set search_path = ''
as $$
declare
  v_open public.leads;
begin
  select leads.* into v_open from public.leads
  where leads.workshop_id = p_lead.workshop_id
    and leads.contact_id = p_lead.contact_id
    and leads.status in ('new', 'contacted', 'scheduled')
    and private.is_same_matter(leads, p_lead)
  order by leads.created_at desc, leads.id desc
  limit 1;
  if v_open.id is null and p_lead.vehicle ->> 'plate' is not null then
    -- Another number, but the same name and the same car. Both are no secret, so the call still goes where it would have gone.
    select leads.* into v_open from public.leads
    join public.contacts on contacts.workshop_id = leads.workshop_id and contacts.id = leads.contact_id
    where leads.workshop_id = p_lead.workshop_id
      and leads.vehicle ? 'plate'
      and private.to_code(leads.vehicle ->> 'plate') = private.to_code(p_lead.vehicle ->> 'plate')
      and private.fold_text(btrim(leads.name)) = private.fold_text(btrim(p_lead.name))
      and leads.status in ('new', 'contacted', 'scheduled')
      and private.is_same_matter(leads, p_lead)
      -- Nobody takes over what somebody vouched for has asked.
      and contacts.external_id is null
    order by leads.created_at desc, leads.id desc
    limit 1;
  end if;
  return v_open;
end
$$;

comment on function private.find_open_lead is
  'The open lead of the same person (contact, or name and plate) about the same matter, if there is one; volatile, so that it sees what a lock just waited for.';
grant execute on function private.find_open_lead to service_role;

create or replace function private.amend_lead(p_before public.leads, p_lead public.leads) returns uuid
language plpgsql volatile
set search_path = ''
as $$
declare
  v_is_changed boolean := private.to_lead_content(p_lead) <> private.to_lead_content(p_before);
begin
  update public.leads
  set
    contact_id = p_lead.contact_id,
    conversation_id = coalesce(p_lead.conversation_id, leads.conversation_id),
    name = p_lead.name,
    phone = p_lead.phone,
    email = p_lead.email,
    service = p_lead.service,
    vehicle = p_lead.vehicle,
    message = p_lead.message,
    preferred_times = p_lead.preferred_times,
    campaign = coalesce(leads.campaign, p_lead.campaign),
    consent_text = p_lead.consent_text,
    consented_at = now(),
    -- Who sends again wants to be called now.
    call_at = case when v_is_changed then clock_timestamp() else leads.call_at end,
    amended_at = case when v_is_changed then clock_timestamp() else leads.amended_at end
  where leads.workshop_id = p_before.workshop_id and leads.id = p_before.id;

  if p_lead.conversation_id <> p_before.conversation_id then
    update public.conversations
    set
      waiting_for = private.graver_wait(conversations.waiting_for, 'lead'),
      waiting_since = coalesce(conversations.waiting_since, clock_timestamp())
    where conversations.workshop_id = p_lead.workshop_id
      and conversations.id = p_lead.conversation_id
      and conversations.status = 'open';
  end if;
  if p_before.contact_id <> p_lead.contact_id then
    perform private.drop_unused_contact(p_before.workshop_id, p_before.contact_id);
  end if;
  return p_before.id;
end
$$;

create or replace function private.get_sent_lead(p_workshop_id uuid, p_conversation_id uuid) returns jsonb
language sql stable
set search_path = ''
as $$
  -- Only what this conversation has sent: whoever knows a number must not be told what else its owner has asked for.
  select
    private.to_told(jsonb_populate_record(
      null::public.leads,
      sent.content || jsonb_build_object('preferred_times', sent.content ->> 'preferredTimes', 'vehicle', sent.vehicle)
    ))
    || jsonb_strip_nulls(jsonb_build_object('sentAt', sent.sent_at, 'message', sent.content ->> 'message'))
  from (
    select
      leads.id,
      leads.created_at,
      max(lead_sends.created_at) as sent_at,
      jsonb_object_agg(field.key, field.value order by lead_sends.created_at, lead_sends.id)
        filter (where field.key <> 'vehicle') as content,
      (
        select jsonb_object_agg(part.key, part.value order by own.created_at, own.id)
        from public.lead_sends as own
        cross join lateral jsonb_each(own.content -> 'vehicle') as part
        where own.workshop_id = p_workshop_id and own.lead_id = leads.id and own.conversation_id = p_conversation_id
          and part.value not in ('null', '""')
      ) as vehicle
    from public.lead_sends
    join public.leads on leads.workshop_id = lead_sends.workshop_id and leads.id = lead_sends.lead_id
    cross join lateral jsonb_each(lead_sends.content) as field
    where lead_sends.workshop_id = p_workshop_id
      and lead_sends.conversation_id = p_conversation_id
      and leads.status in ('new', 'contacted', 'scheduled')
    group by leads.id, leads.created_at
  ) as sent
  order by sent.sent_at desc, sent.created_at desc, sent.id desc
  limit 1
$$;

create or replace function private.store_lead(p_lead public.leads) returns uuid
language plpgsql volatile
set search_path = ''
as $$
declare
  v_lead_id uuid;
begin
  insert into public.leads (
    workshop_id, contact_id, conversation_id, client_lead_id, name, phone, email, service, vehicle, message,
    preferred_times, channel, consent_text, source, campaign, assignee_id, value_cents
  )
  values (
    p_lead.workshop_id, p_lead.contact_id, p_lead.conversation_id, p_lead.client_lead_id, p_lead.name, p_lead.phone,
    p_lead.email, p_lead.service, p_lead.vehicle, p_lead.message, p_lead.preferred_times, p_lead.channel,
    p_lead.consent_text, coalesce(p_lead.source, 'chat'), p_lead.campaign, p_lead.assignee_id, p_lead.value_cents
  )
  returning leads.id into v_lead_id;
  return v_lead_id;
end
$$;

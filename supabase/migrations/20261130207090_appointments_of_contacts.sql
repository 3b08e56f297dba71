-- Definer, because some of what is known of a person is in tables that members do not read; it begins with require_member.
create or replace function public.export_contact(p_workshop text, p_contact_id uuid) returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner']);
  v_contact jsonb;
begin
  select to_jsonb(contacts) - 'workshop_id' into v_contact
  from public.contacts
  where contacts.workshop_id = v_member.workshop_id and contacts.id = p_contact_id;
  if v_contact is null then
    raise exception 'there is no such contact' using errcode = 'PT404', hint = 'contact_not_found';
  end if;

  return jsonb_build_object(
    'exported_at', now(),
    'contact', v_contact,
    'leads', (
      select coalesce(jsonb_agg(to_jsonb(leads) - 'workshop_id' order by leads.created_at, leads.id), '[]')
      from public.leads
      where leads.workshop_id = v_member.workshop_id and leads.contact_id = p_contact_id
    ),
    'appointments', (
      select coalesce(
        jsonb_agg(to_jsonb(appointments) - 'workshop_id' order by appointments.created_at, appointments.id), '[]'
      )
      from public.appointments
      where appointments.workshop_id = v_member.workshop_id and appointments.contact_id = p_contact_id
    ),
    'conversations', (
      select coalesce(
        jsonb_agg(
          to_jsonb(conversations) - 'workshop_id' - 'inbox_text' || jsonb_build_object(
            'messages', (
              select coalesce(jsonb_agg(to_jsonb(messages) - 'workshop_id' - 'conversation_id' order by messages.position), '[]')
              from public.messages
              where messages.workshop_id = v_member.workshop_id and messages.conversation_id = conversations.id
            ),
            'open_questions', (
              select coalesce(jsonb_agg(asked.question order by asked.asked_at, asked.gap_id), '[]')
              from public.gap_questions as asked
              where asked.workshop_id = v_member.workshop_id and asked.conversation_id = conversations.id
            )
          )
          order by conversations.created_at, conversations.id
        ),
        '[]'
      )
      from public.conversations
      where conversations.workshop_id = v_member.workshop_id and conversations.contact_id = p_contact_id
    )
  );
end
$$;

comment on function public.export_contact is
  'All that a workshop knows of one person, for that person to have (GDPR, article 15 and 20); for owners.';
grant execute on function public.export_contact to authenticated;

-- Definer, because conversations are erased by the service's function alone; it begins with require_member.
create or replace function public.erase_contact(p_workshop text, p_contact_id uuid)
returns table (conversation_count integer, lead_count integer)
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner']);
  v_conversation_ids uuid[];
begin
  perform from public.contacts
  where contacts.workshop_id = v_member.workshop_id and contacts.id = p_contact_id
  for update;
  if not found then
    raise exception 'there is no such contact' using errcode = 'PT404', hint = 'contact_not_found';
  end if;

  v_conversation_ids := array(
    select conversations.id from public.conversations
    where conversations.workshop_id = v_member.workshop_id and conversations.contact_id = p_contact_id
    union
    select leads.conversation_id from public.leads
    where leads.workshop_id = v_member.workshop_id and leads.contact_id = p_contact_id and leads.conversation_id is not null
  );
  delete from public.leads where leads.workshop_id = v_member.workshop_id and leads.contact_id = p_contact_id;
  get diagnostics lead_count = row_count;
  delete from public.appointments
  where appointments.workshop_id = v_member.workshop_id and appointments.contact_id = p_contact_id;
  perform public.purge_conversation(v_member.workshop_id, erased.id, true) from unnest(v_conversation_ids) as erased (id);
  conversation_count := cardinality(v_conversation_ids);
  -- Where nothing else held on to it, it went with its last conversation.
  delete from public.contacts where contacts.workshop_id = v_member.workshop_id and contacts.id = p_contact_id;
  return next;
end
$$;

comment on function public.erase_contact is
  'Erases one person: conversations with their messages and open questions, requests, appointments, contact (GDPR, article 17); for owners.';
grant execute on function public.erase_contact to authenticated;

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

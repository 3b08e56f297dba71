-- With the rights of the two exports below, which alone call them.
create function private.to_conversation_export(p_conversation public.conversations) returns jsonb
language sql stable
set search_path = ''
as $$
  select to_jsonb(p_conversation) - 'workshop_id' || jsonb_build_object(
    'messages', (
      select coalesce(jsonb_agg(to_jsonb(messages) - 'workshop_id' - 'conversation_id' order by messages.position), '[]')
      from public.messages
      where messages.workshop_id = p_conversation.workshop_id and messages.conversation_id = p_conversation.id
    ),
    'told', (
      select told_details.details
      from public.told_details
      where told_details.workshop_id = p_conversation.workshop_id and told_details.conversation_id = p_conversation.id
    ),
    'open_questions', (
      select coalesce(jsonb_agg(asked.question order by asked.asked_at, asked.gap_id), '[]')
      from public.gap_questions as asked
      where asked.workshop_id = p_conversation.workshop_id and asked.conversation_id = p_conversation.id
    )
  )
$$;

comment on function private.to_conversation_export is 'A conversation as its customer may have it: messages, what was told, questions nobody could answer.';

create function private.to_lead_export(p_lead public.leads) returns jsonb
language sql stable
set search_path = ''
as $$
  select to_jsonb(p_lead) - 'workshop_id' || jsonb_build_object(
    'sends', (
      select coalesce(
        jsonb_agg(to_jsonb(lead_sends) - 'workshop_id' - 'lead_id' order by lead_sends.created_at, lead_sends.id), '[]'
      )
      from public.lead_sends
      where lead_sends.workshop_id = p_lead.workshop_id and lead_sends.lead_id = p_lead.id
    )
  )
$$;

comment on function private.to_lead_export is 'A request as its customer may have it, with each form it was sent with.';

-- The conversations of a person: those that name the contact, and those a request of theirs came from.
create function private.list_contact_conversations(p_workshop_id uuid, p_contact_id uuid) returns uuid[]
language sql stable
set search_path = ''
as $$
  select array(
    select conversations.id from public.conversations
    where conversations.workshop_id = p_workshop_id and conversations.contact_id = p_contact_id
    union
    select leads.conversation_id from public.leads
    where leads.workshop_id = p_workshop_id and leads.contact_id = p_contact_id and leads.conversation_id is not null
  )
$$;

comment on function private.list_contact_conversations is 'All conversations of a person, for what is handed out and for what is erased.';

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
      select coalesce(jsonb_agg(private.to_lead_export(leads) order by leads.created_at, leads.id), '[]')
      from public.leads
      where leads.workshop_id = v_member.workshop_id and leads.contact_id = p_contact_id
    ),
    'conversations', (
      select coalesce(
        jsonb_agg(private.to_conversation_export(conversations) order by conversations.created_at, conversations.id), '[]'
      )
      from public.conversations
      where conversations.workshop_id = v_member.workshop_id
        and conversations.id = any (private.list_contact_conversations(v_member.workshop_id, p_contact_id))
    )
  );
end
$$;

-- Definer, because some of what is known of a person is in tables that members do not read; it begins with require_member.
create function public.export_conversation(p_workshop text, p_conversation_id uuid) returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner']);
  v_conversation jsonb;
begin
  select private.to_conversation_export(conversations) into v_conversation
  from public.conversations
  where conversations.workshop_id = v_member.workshop_id and conversations.id = p_conversation_id;
  if v_conversation is null then
    raise exception 'there is no such conversation' using errcode = 'PT404', hint = 'conversation_not_found';
  end if;

  return jsonb_build_object(
    'exported_at', now(),
    'conversation', v_conversation,
    'leads', (
      select coalesce(jsonb_agg(private.to_lead_export(leads) order by leads.created_at, leads.id), '[]')
      from public.leads
      where leads.workshop_id = v_member.workshop_id and leads.conversation_id = p_conversation_id
    )
  );
end
$$;

comment on function public.export_conversation is
  'All that a workshop keeps of one conversation, for a customer who left no contact (GDPR, article 15 and 20); for owners.';
grant execute on function public.export_conversation to authenticated;

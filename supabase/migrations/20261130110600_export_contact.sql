-- Definer, because some of what is known of a person is in tables that members do not read; it begins with require_member.
create function public.export_contact(p_workshop text, p_contact_id uuid) returns jsonb
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

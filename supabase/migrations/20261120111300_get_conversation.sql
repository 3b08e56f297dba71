create function public.get_conversation(p_workshop text, p_conversation_id uuid)
returns setof public.conversation_details
language plpgsql stable
set search_path = ''
as $$
declare
  v_workshop_id uuid := (private.require_member(p_workshop)).workshop_id;
begin
  return query
  select
    shown.id,
    shown.contact_name,
    shown.channel,
    shown.mode,
    shown.status,
    shown.assignee_email,
    shown.unread_count,
    shown.last_message_preview,
    shown.last_message_author,
    shown.last_message_at,
    shown.has_lead,
    contacts.phone,
    contacts.email,
    private.get_contact_vehicle(v_workshop_id, shown.contact_id),
    contacts.verified_at
  from private.conversation_rows as shown
  left join public.contacts on contacts.workshop_id = shown.workshop_id and contacts.id = shown.contact_id
  where shown.workshop_id = v_workshop_id and shown.id = p_conversation_id;

  if not found then
    raise exception 'there is no such conversation' using errcode = 'PT404', hint = 'conversation_not_found';
  end if;
end
$$;

comment on function public.get_conversation is
  'One conversation with its contact''s details; a mechanic sees the vehicle but neither phone number nor address.';
grant execute on function public.get_conversation to authenticated;

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

  v_conversation_ids := private.list_contact_conversations(v_member.workshop_id, p_contact_id);
  delete from public.leads where leads.workshop_id = v_member.workshop_id and leads.contact_id = p_contact_id;
  get diagnostics lead_count = row_count;
  perform public.purge_conversation(v_member.workshop_id, erased.id, true) from unnest(v_conversation_ids) as erased (id);
  conversation_count := cardinality(v_conversation_ids);
  -- Where nothing else held on to it, it went with its last conversation.
  delete from public.contacts where contacts.workshop_id = v_member.workshop_id and contacts.id = p_contact_id;
  return next;
end
$$;

-- Definer, because conversations are erased by the service's function alone; it begins with require_member.
create function public.erase_conversation(p_workshop text, p_conversation_id uuid, p_with_leads boolean default false) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner']);
begin
  if not public.purge_conversation(v_member.workshop_id, p_conversation_id, p_with_leads) then
    raise exception 'there is no such conversation' using errcode = 'PT404', hint = 'conversation_not_found';
  end if;
end
$$;

comment on function public.erase_conversation is
  'Erases one conversation as its visitor could: messages, what was told, open questions, its requests if asked to; for owners.';
grant execute on function public.erase_conversation to authenticated;

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

comment on function public.purge_conversation is
  'Erases a conversation with its messages, its words in open questions, its leads if asked to, and contacts nothing else uses; false when it is gone already.';

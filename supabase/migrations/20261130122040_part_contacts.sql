-- A contact vouched for and a conversation without a request: nothing but a signed identity can have linked them.
update public.conversations
set verified_at = least(contacts.verified_at, conversations.last_message_at)
from public.contacts
where contacts.workshop_id = conversations.workshop_id
  and contacts.id = conversations.contact_id
  and contacts.external_id is not null
  and contacts.verified_at is not null
  and not exists (
    select from public.leads
    where leads.workshop_id = conversations.workshop_id and leads.conversation_id = conversations.id
  );

/*
 * Requests were linked to whoever had the same number, so nobody can tell any more which were the customer's own. Each goes to a contact
 * known by what it says itself, and its conversation with it; the customer's next signed message brings theirs back.
 */
do $$
declare
  v_lead record;
  v_contact_id uuid;
begin
  for v_lead in
    select leads.workshop_id, leads.id, leads.conversation_id, leads.contact_id, leads.name, leads.phone, leads.email, leads.vehicle
    from public.leads
    join public.contacts on contacts.workshop_id = leads.workshop_id and contacts.id = leads.contact_id
    where contacts.external_id is not null
    order by leads.created_at, leads.id
  loop
    v_contact_id := private.upsert_contact(v_lead.workshop_id, v_lead.name, v_lead.phone, v_lead.email, v_lead.vehicle);
    update public.leads set contact_id = v_contact_id
    where leads.workshop_id = v_lead.workshop_id and leads.id = v_lead.id;
    update public.conversations set contact_id = v_contact_id, contact_name = v_lead.name
    where conversations.workshop_id = v_lead.workshop_id and conversations.id = v_lead.conversation_id;
  end loop;
end
$$;

-- All cars came with requests, and have gone with them.
update public.contacts set vehicle = null
where contacts.external_id is not null and contacts.vehicle is not null;

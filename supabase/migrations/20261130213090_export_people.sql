create or replace function private.list_contact_conversations(p_workshop_id uuid, p_contact_id uuid) returns uuid[]
language sql stable
set search_path = ''
as $$
  select array(
    select conversations.id from public.conversations
    where conversations.workshop_id = p_workshop_id and conversations.contact_id = p_contact_id
    union
    select leads.conversation_id from public.leads
    where leads.workshop_id = p_workshop_id and leads.contact_id = p_contact_id and leads.conversation_id is not null
    union
    select appointments.conversation_id from public.appointments
    where appointments.workshop_id = p_workshop_id and appointments.contact_id = p_contact_id
      and appointments.conversation_id is not null
  )
$$;

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
    'merged_contacts', (
      select coalesce(
        jsonb_agg(contact_merges.merged - 'workshop_id' || jsonb_build_object('kept_before', contact_merges.kept)
          order by contact_merges.created_at, contact_merges.id), '[]'
      )
      from public.contact_merges
      where contact_merges.workshop_id = v_member.workshop_id and contact_merges.contact_id = p_contact_id
    ),
    'vehicles', (
      select coalesce(
        jsonb_agg(to_jsonb(vehicles) - 'workshop_id' - 'contact_id' order by vehicles.created_at, vehicles.id), '[]'
      )
      from public.vehicles
      where vehicles.workshop_id = v_member.workshop_id and vehicles.contact_id = p_contact_id
    ),
    'leads', (
      select coalesce(jsonb_agg(private.to_lead_export(leads) order by leads.created_at, leads.id), '[]')
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
        jsonb_agg(private.to_conversation_export(conversations) order by conversations.created_at, conversations.id), '[]'
      )
      from public.conversations
      where conversations.workshop_id = v_member.workshop_id
        and conversations.id = any (private.list_contact_conversations(v_member.workshop_id, p_contact_id))
    )
  );
end
$$;

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
  delete from public.appointments
  where appointments.workshop_id = v_member.workshop_id and appointments.contact_id = p_contact_id;
  perform public.purge_conversation(v_member.workshop_id, erased.id, true) from unnest(v_conversation_ids) as erased (id);
  conversation_count := cardinality(v_conversation_ids);
  -- Where nothing else held on to it, it went with its last conversation; cars and merges go with it.
  delete from public.contacts where contacts.workshop_id = v_member.workshop_id and contacts.id = p_contact_id;
  return next;
end
$$;

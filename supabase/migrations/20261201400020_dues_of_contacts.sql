-- Definer, because members read no table that holds contact data.
create or replace function public.get_contact(p_workshop text, p_contact_id uuid) returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner', 'reception', 'viewer']);
  v_contact public.contacts;
begin
  select contacts.* into v_contact from public.contacts
  where contacts.workshop_id = v_member.workshop_id and contacts.id = p_contact_id;
  if not found then
    raise exception 'there is no such contact' using errcode = 'PT404', hint = 'contact_not_found';
  end if;
  return jsonb_build_object(
    'id', v_contact.id, 'name', v_contact.name, 'phone', v_contact.phone, 'email', v_contact.email,
    'more_phones', v_contact.more_phones, 'more_emails', v_contact.more_emails, 'note', v_contact.note,
    'is_verified', v_contact.external_id is not null, 'created_at', v_contact.created_at, 'updated_at', v_contact.updated_at,
    'vehicles', private.list_vehicles(v_contact.workshop_id, v_contact.id, 50),
    'dues', private.list_contact_dues(v_contact.workshop_id, v_contact.id),
    'leads', private.list_contact_leads(v_contact.workshop_id, v_contact.id),
    'conversations', private.list_contact_talks(v_contact.workshop_id, v_contact.id),
    'appointments', private.list_contact_appointments(v_contact.workshop_id, v_contact.id),
    'alike', private.list_alike_people(v_contact.workshop_id, v_contact.id),
    'merge', (
      select jsonb_build_object(
        'id', contact_merges.id, 'name', contact_merges.merged ->> 'name', 'created_at', contact_merges.created_at,
        'member_name', members.name
      )
      from public.contact_merges
      left join public.members on members.workshop_id = contact_merges.workshop_id and members.id = contact_merges.member_id
      where contact_merges.workshop_id = v_contact.workshop_id and contact_merges.contact_id = v_contact.id
      order by contact_merges.created_at desc, contact_merges.id desc
      limit 1
    )
  );
end
$$;

comment on function public.get_contact is
  'One customer with cars and what they are due for, requests, conversations, appointments, who may be the same, and the last merge.';

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
    'vehicle_dues', (
      select coalesce(jsonb_agg(to_jsonb(dues) - 'workshop_id' - 'sort_on' order by dues.created_at, dues.id), '[]')
      from public.vehicles
      join public.vehicle_dues as dues on dues.workshop_id = vehicles.workshop_id and dues.vehicle_id = vehicles.id
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

alter type public.lead_row add attribute contact_id uuid;
alter type public.conversation_details add attribute contact_id uuid;

create or replace function private.to_lead_row(p_lead public.leads) returns public.lead_row
language sql immutable
set search_path = ''
as $$
  select
    p_lead.id,
    p_lead.name,
    p_lead.phone,
    p_lead.email,
    p_lead.service,
    p_lead.vehicle,
    p_lead.message,
    p_lead.preferred_times,
    p_lead.status,
    p_lead.channel,
    p_lead.conversation_id,
    p_lead.created_at,
    p_lead.amended_at,
    p_lead.contact_id
$$;

create or replace function public.get_conversation(p_workshop text, p_conversation_id uuid)
returns setof public.conversation_details
language plpgsql stable security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop);
  v_is_office boolean := v_member.role <> 'mechanic';
begin
  return query
  select
    shown.id,
    coalesce(shown.contact_name, told.details ->> 'name'),
    shown.channel,
    shown.mode,
    shown.status,
    shown.assignee_email,
    shown.unread_count,
    case
      when v_is_office or shown.last_message_author <> 'visitor' then shown.last_message_preview
      else private.mask_contact_data(shown.last_message_preview)
    end,
    shown.last_message_author,
    shown.last_message_at,
    shown.has_lead and v_is_office,
    case when v_is_office then coalesce(contacts.phone, sent.phone) end,
    case when v_is_office then coalesce(contacts.email, sent.email) end,
    contacts.vehicle,
    -- Without the contact vouched for, nothing is confirmed.
    case when contacts.external_id is not null then conversations.verified_at end,
    shown.contact_name is null and coalesce(told.details ? 'name', false),
    coalesce(told.details, '{}'),
    case when v_is_office then private.list_alike_contacts(shown.workshop_id, shown.contact_id) else '[]' end,
    case when v_is_office then shown.contact_id end
  from private.conversation_rows as shown
  join public.conversations on conversations.workshop_id = shown.workshop_id and conversations.id = shown.id
  left join public.contacts on contacts.workshop_id = shown.workshop_id and contacts.id = shown.contact_id
  -- A form does not change whom a site vouches for: what it says to be called by stands in the request.
  left join lateral (
    select leads.phone, leads.email from public.leads
    where leads.workshop_id = shown.workshop_id and leads.conversation_id = shown.id and leads.contact_id = shown.contact_id
    order by leads.created_at desc, leads.id desc
    limit 1
  ) as sent on true
  cross join lateral (select private.get_told_details(shown.workshop_id, shown.id)) as told (details)
  where shown.workshop_id = v_member.workshop_id and shown.id = p_conversation_id;

  if not found then
    raise exception 'there is no such conversation' using errcode = 'PT404', hint = 'conversation_not_found';
  end if;
end
$$;

create function private.list_alike_contacts(p_workshop_id uuid, p_contact_id uuid) returns jsonb
language sql stable
set search_path = ''
as $$
  with mine as (
    select contacts.phone, lower(contacts.email) as email
    from public.contacts
    where contacts.workshop_id = p_workshop_id and contacts.id = p_contact_id
  ), alike as (
    select others.id, others.name, others.external_id is not null as is_verified, others.updated_at
    from public.contacts as others
    where others.workshop_id = p_workshop_id
      and others.id <> p_contact_id
      -- One branch for each index.
      and others.id in (
        select same.id from mine join public.contacts as same
          on same.workshop_id = p_workshop_id and same.phone = mine.phone and same.external_id is null
        union all
        select same.id from mine join public.contacts as same
          on same.workshop_id = p_workshop_id and same.phone = mine.phone and same.external_id is not null
        union all
        select same.id from mine join public.contacts as same
          on same.workshop_id = p_workshop_id and lower(same.email) = mine.email and same.external_id is null
        union all
        select same.id from mine join public.contacts as same
          on same.workshop_id = p_workshop_id and lower(same.email) = mine.email and same.external_id is not null
      )
    order by others.updated_at desc, others.id
    limit 5
  )
  select coalesce(
    jsonb_agg(
      jsonb_build_object(
        'name', alike.name,
        'isVerified', alike.is_verified,
        'conversationId', (
          select conversations.id from public.conversations
          where conversations.workshop_id = p_workshop_id and conversations.contact_id = alike.id
          order by conversations.last_message_at desc, conversations.id desc
          limit 1
        )
      )
      order by alike.updated_at desc, alike.id
    ),
    '[]'
  )
  from alike
$$;

comment on function private.list_alike_contacts is
  'Other contacts with the same number or address, perhaps the same person, each with its newest conversation; five at most.';

alter type public.conversation_details add attribute alike jsonb;

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
    case when v_is_office then private.list_alike_contacts(shown.workshop_id, shown.contact_id) else '[]' end
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

comment on function public.get_conversation is
  'One conversation with its contact, what was told in it and who may be the same person; a mechanic sees neither phone number nor address.';

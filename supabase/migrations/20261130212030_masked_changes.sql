create or replace function private.list_last_messages(p_workshop_id uuid, p_conversation_id uuid, p_with_masks boolean)
returns jsonb
language sql stable
set search_path = ''
as $$
  select coalesce(
    jsonb_agg(
      jsonb_build_object(
        'id', said.id,
        'position', said.position,
        'author', said.author,
        'authorName', said.author_name,
        'body', said.body,
        'sources', said.sources,
        'actions', said.actions,
        'answered', said.answered,
        'createdAt', said.created_at,
        'clientMessageId', case when said.author = 'visitor' then said.client_message_id end,
        'maskedBody', case when p_with_masks then private.mask_for_mechanic(p_workshop_id, said.body) end
      )
      order by said.position
    ),
    '[]'
  )
  from (
    select messages.*
    from public.messages
    where messages.workshop_id = p_workshop_id and messages.conversation_id = p_conversation_id
    order by messages.position desc
    -- A turn adds two; whoever misses more asks for them.
    limit 6
  ) as said
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
    case when v_is_office then coalesce(contacts.phone, sent.phone) end,
    case when v_is_office then coalesce(contacts.email, sent.email) end,
    contacts.vehicle,
    -- Without the contact vouched for, nothing is confirmed.
    case when contacts.external_id is not null then conversations.verified_at end,
    shown.is_name_told,
    coalesce(told.details, '{}'),
    case when v_is_office then private.list_alike_contacts(listed.workshop_id, listed.contact_id) else '[]' end,
    case when v_is_office then listed.contact_id end,
    shown.assignee_name,
    shown.message_count,
    shown.waiting_since,
    shown.waiting_for,
    shown.last_question,
    shown.bot_state,
    shown.matter,
    shown.assignee_id,
    shown.note_count,
    shown.tags,
    shown.snoozed_until,
    shown.mentioned_ids
  from private.conversation_rows as listed
  join public.conversations on conversations.workshop_id = listed.workshop_id and conversations.id = listed.id
  left join public.contacts on contacts.workshop_id = listed.workshop_id and contacts.id = listed.contact_id
  -- A form does not change whom a site vouches for: what it says to be called by stands in the request.
  left join lateral (
    select leads.phone, leads.email from public.leads
    where leads.workshop_id = listed.workshop_id and leads.conversation_id = listed.id and leads.contact_id = listed.contact_id
    order by leads.created_at desc, leads.id desc
    limit 1
  ) as sent on true
  cross join lateral (select private.get_told_details(listed.workshop_id, listed.id)) as told (details)
  cross join lateral private.to_conversation_row(listed, told.details, v_is_office) as shown
  where listed.workshop_id = v_member.workshop_id and listed.id = p_conversation_id;

  if not found then
    raise exception 'there is no such conversation' using errcode = 'PT404', hint = 'conversation_not_found';
  end if;
end
$$;

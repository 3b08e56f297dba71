alter type public.conversation_details add attribute is_name_told boolean;
alter type public.conversation_details add attribute told jsonb;

create or replace function public.get_conversation(p_workshop text, p_conversation_id uuid)
returns setof public.conversation_details
language plpgsql stable
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop);
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
      when v_member.role <> 'mechanic' or shown.last_message_author <> 'visitor' then shown.last_message_preview
      else private.mask_contact_data(shown.last_message_preview)
    end,
    shown.last_message_author,
    shown.last_message_at,
    shown.has_lead,
    contacts.phone,
    contacts.email,
    private.get_contact_vehicle(v_member.workshop_id, shown.contact_id),
    contacts.verified_at,
    shown.contact_name is null and coalesce(told.details ? 'name', false),
    coalesce(told.details, '{}')
  from private.conversation_rows as shown
  left join public.contacts on contacts.workshop_id = shown.workshop_id and contacts.id = shown.contact_id
  cross join lateral (select private.get_told_details(shown.workshop_id, shown.id)) as told (details)
  where shown.workshop_id = v_member.workshop_id and shown.id = p_conversation_id;

  if not found then
    raise exception 'there is no such conversation' using errcode = 'PT404', hint = 'conversation_not_found';
  end if;
end
$$;

comment on function public.get_conversation is
  'One conversation with its contact''s details and what was told in it; a mechanic sees the vehicle but neither phone number nor address.';

create or replace function public.list_messages(
  p_workshop text,
  p_conversation_id uuid,
  p_before bigint default null,
  p_limit integer default 50
)
returns setof public.message_row
language plpgsql stable
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop);
begin
  if not exists (
    select from public.conversations
    where conversations.workshop_id = v_member.workshop_id and conversations.id = p_conversation_id
  ) then
    raise exception 'there is no such conversation' using errcode = 'PT404', hint = 'conversation_not_found';
  end if;

  return query
  select
    shown.id,
    shown.position,
    shown.author,
    shown.author_name,
    case
      when v_member.role = 'mechanic' and shown.author = 'visitor' then private.mask_contact_data(shown.body)
      else shown.body
    end,
    shown.sources,
    -- They carry what fills the customer's form.
    case when v_member.role = 'mechanic' then '[]'::public.answer_parts else shown.actions end,
    shown.answered,
    shown.created_at
  from (
    select messages
    from public.messages
    where messages.workshop_id = v_member.workshop_id
      and messages.conversation_id = p_conversation_id
      and messages.position < coalesce(p_before, 9223372036854775807)
    order by messages.position desc
    limit least(greatest(coalesce(p_limit, 50), 1), 200)
  ) as newest (message)
  cross join lateral private.to_message_row(newest.message) as shown
  order by shown.position;
end
$$;

comment on function public.list_messages is
  'The newest messages of a conversation before a position, oldest of them first; a mechanic sees no phone number or address in a customer''s words.';

create or replace view private.conversation_rows with (security_invoker = true) as
select
  conversations.workshop_id,
  conversations.id,
  conversations.contact_id,
  conversations.contact_name,
  conversations.channel,
  conversations.mode,
  conversations.status,
  conversations.assignee_id,
  members.email as assignee_email,
  conversations.unread_count,
  conversations.last_message_preview,
  conversations.last_message_author,
  conversations.last_message_at,
  exists (
    select from public.leads
    where leads.workshop_id = conversations.workshop_id and leads.conversation_id = conversations.id
  ) as has_lead,
  members.name as assignee_name,
  conversations.message_count,
  conversations.waiting_since,
  conversations.waiting_for,
  conversations.last_question,
  conversations.bot_state
from public.conversations
left join public.members
  on members.workshop_id = conversations.workshop_id and members.id = conversations.assignee_id;

create type public.conversation_row as (
  id uuid,
  contact_name text,
  channel public.channel,
  mode public.conversation_mode,
  status public.conversation_status,
  assignee_email text,
  unread_count integer,
  last_message_preview text,
  last_message_author public.message_author,
  last_message_at timestamptz,
  has_lead boolean,
  is_name_told boolean,
  assignee_name text,
  message_count integer,
  waiting_since timestamptz,
  waiting_for text,
  last_question text,
  bot_state text,
  matter text
);

comment on type public.conversation_row is 'What the inbox shows of a conversation.';

create function private.to_conversation_row(p_row private.conversation_rows, p_told jsonb, p_is_office boolean)
returns public.conversation_row
language sql stable
set search_path = ''
as $$
  select
    p_row.id,
    coalesce(p_row.contact_name, p_told ->> 'name'),
    p_row.channel,
    p_row.mode,
    p_row.status,
    p_row.assignee_email,
    p_row.unread_count,
    case
      when p_is_office or p_row.last_message_author <> 'visitor' then p_row.last_message_preview
      else private.mask_contact_data(p_row.last_message_preview)
    end,
    p_row.last_message_author,
    p_row.last_message_at,
    p_row.has_lead and p_is_office,
    p_row.contact_name is null and coalesce(p_told ? 'name', false),
    p_row.assignee_name,
    p_row.message_count,
    p_row.waiting_since,
    p_row.waiting_for,
    case when p_is_office then p_row.last_question else private.mask_contact_data(p_row.last_question) end,
    p_row.bot_state,
    nullif(concat_ws(' · ', p_told ->> 'service', coalesce(p_told ->> 'model', p_told ->> 'plate')), '')
$$;

comment on function private.to_conversation_row is
  'A conversation as the inbox shows it to the office or, without numbers, addresses and requests, to a mechanic.';
grant execute on function private.to_conversation_row to service_role;
grant select on private.conversation_rows to service_role;

drop function public.list_conversations(text, text, text, boolean, text, timestamptz, uuid, integer);
drop view private.conversation_rows;

create view private.conversation_rows with (security_invoker = true) as
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
  ) as has_lead
from public.conversations
left join public.members
  on members.workshop_id = conversations.workshop_id and members.id = conversations.assignee_id;

comment on view private.conversation_rows is 'A conversation as the inbox shows it; each caller sees what its policies allow.';

grant select on private.conversation_rows to authenticated;

alter table public.conversations drop column inbox_text;

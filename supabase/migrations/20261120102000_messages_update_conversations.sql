-- Definer, because a member who may reply may not write counters.
create function private.update_conversations_after_messages() returns trigger
language plpgsql volatile security definer
set search_path = ''
as $$
begin
  with said as (
    select
      added.workshop_id,
      added.conversation_id,
      count(*) filter (where added.author = 'visitor') as visitor_count,
      max(added.position) as last_position
    from added
    group by added.workshop_id, added.conversation_id
  )
  update public.conversations
  set
    unread_count = conversations.unread_count + said.visitor_count,
    -- Who writes again wants an answer again.
    status = case when said.visitor_count > 0 then 'open' else conversations.status end,
    last_message_at = greatest(conversations.last_message_at, added.created_at),
    last_message_preview = left(regexp_replace(btrim(added.body), '\s+', ' ', 'g'), 160),
    last_message_author = added.author
  from said
  join added
    on added.workshop_id = said.workshop_id
    and added.conversation_id = said.conversation_id
    and added.position = said.last_position
  where conversations.workshop_id = said.workshop_id
    and conversations.id = said.conversation_id;
  return null;
end
$$;

comment on function private.update_conversations_after_messages is
  'Brings the inbox row up to date with the messages one statement added.';

create trigger messages_after_insert_update_conversations after insert on public.messages
  referencing new table as added
  for each statement execute function private.update_conversations_after_messages();

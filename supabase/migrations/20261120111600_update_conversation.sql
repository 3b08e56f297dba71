create function public.update_conversation(
  p_workshop text,
  p_conversation_id uuid,
  p_mode text default null,
  p_status text default null,
  p_assignee_id uuid default null
)
returns table (
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
  has_lead boolean
)
language plpgsql volatile
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner', 'reception', 'mechanic']);
  v_mode text := coalesce(p_mode, case when p_assignee_id is not null then 'human' end);
begin
  perform private.lock_conversation(v_member.workshop_id, p_conversation_id);

  update public.conversations
  set
    mode = coalesce(v_mode, conversations.mode),
    status = coalesce(p_status, conversations.status),
    assignee_id = case
      when v_mode = 'bot' then null
      when v_mode = 'human' then coalesce(p_assignee_id, v_member.id)
      else conversations.assignee_id
    end
  where conversations.workshop_id = v_member.workshop_id and conversations.id = p_conversation_id;

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
    shown.has_lead
  from private.conversation_rows as shown
  where shown.workshop_id = v_member.workshop_id and shown.id = p_conversation_id;
end
$$;

comment on function public.update_conversation is
  'Takes over (human: for the given member or the caller), hands back (bot), closes or reopens; null leaves as it is.';
grant execute on function public.update_conversation to authenticated;

create function public.append_message(
  p_workshop text,
  p_conversation_id uuid,
  p_body text,
  p_client_message_id text
)
returns table (
  id uuid,
  "position" bigint,
  author public.message_author,
  author_name text,
  body text,
  sources public.answer_parts,
  actions public.answer_parts,
  answered boolean,
  created_at timestamptz
)
language plpgsql volatile
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner', 'reception', 'mechanic']);
begin
  perform private.lock_conversation(v_member.workshop_id, p_conversation_id);

  insert into public.messages
    (workshop_id, conversation_id, author, member_id, author_name, body, client_message_id)
  values
    (v_member.workshop_id, p_conversation_id, 'member', v_member.id, v_member.name, p_body, p_client_message_id)
  on conflict on constraint messages_workshop_id_conversation_id_client_message_id_key do nothing;

  -- Only a new message takes over: a repeat may arrive after the conversation was handed back.
  if found then
    update public.conversations
    set mode = 'human', status = 'open', assignee_id = v_member.id, unread_count = 0
    where conversations.workshop_id = v_member.workshop_id and conversations.id = p_conversation_id;
  end if;

  return query
  select
    messages.id,
    messages.position,
    messages.author,
    messages.author_name,
    messages.body,
    messages.sources,
    messages.actions,
    messages.answered,
    messages.created_at
  from public.messages
  where messages.workshop_id = v_member.workshop_id
    and messages.conversation_id = p_conversation_id
    and messages.client_message_id = p_client_message_id;
end
$$;

comment on function public.append_message is
  'Stores a member''s reply once; a new one takes the conversation over and marks it read.';
grant execute on function public.append_message to authenticated;

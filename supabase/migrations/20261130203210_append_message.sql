drop function public.append_message(text, uuid, text, text, bigint);

-- Definer, because members write no table themselves.
create function public.append_message(
  p_workshop text,
  p_conversation_id uuid,
  p_body text,
  p_client_message_id text,
  p_seen_position bigint default null,
  p_takes_over boolean default false
)
returns setof public.message_row
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner', 'reception', 'mechanic']);
  v_colleague text;
begin
  perform private.lock_conversation(v_member.workshop_id, p_conversation_id);

  -- Under the lock: of two who reply at the same time one is told of the other.
  select members.name into v_colleague
  from public.conversations
  join public.members on members.workshop_id = conversations.workshop_id and members.id = conversations.assignee_id
  where conversations.workshop_id = v_member.workshop_id
    and conversations.id = p_conversation_id
    and conversations.status = 'open'
    and conversations.assignee_id <> v_member.id;
  if v_colleague is not null and p_takes_over is not true and not exists (
    select from public.messages
    where messages.workshop_id = v_member.workshop_id
      and messages.conversation_id = p_conversation_id
      and messages.client_message_id = p_client_message_id
  ) then
    raise exception '% has this conversation', v_colleague
      using errcode = 'PT409', hint = 'conversation_taken';
  end if;

  insert into public.messages
    (workshop_id, conversation_id, author, member_id, author_name, body, client_message_id)
  values
    (v_member.workshop_id, p_conversation_id, 'member', v_member.id, v_member.name, p_body, p_client_message_id)
  on conflict on constraint messages_workshop_id_conversation_id_client_message_id_key do nothing;

  -- Only a new message takes over: a repeat may arrive after the conversation was handed back.
  if found then
    update public.conversations
    set
      mode = 'human',
      status = 'open',
      assignee_id = v_member.id,
      unread_count = private.unread_after(
        v_member.workshop_id, p_conversation_id, conversations.unread_count, p_seen_position
      )
    where conversations.workshop_id = v_member.workshop_id and conversations.id = p_conversation_id;
  end if;

  return query
  select shown.*
  from public.messages
  cross join lateral private.to_message_row(messages) as shown
  where messages.workshop_id = v_member.workshop_id
    and messages.conversation_id = p_conversation_id
    and messages.client_message_id = p_client_message_id;
end
$$;

comment on function public.append_message is
  'Stores a member''s reply once; a new one takes the conversation over, from a colleague only if asked to, and marks it read up to the position the member had seen, or all of it.';
grant execute on function public.append_message to authenticated;

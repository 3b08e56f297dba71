create function public.store_channel_note(
  p_workshop_id uuid,
  p_conversation_id uuid,
  p_client_message_id text,
  p_body text,
  p_reply text
)
returns void
language plpgsql volatile
set search_path = ''
as $$
declare
  v_mode text;
  v_message_id uuid;
begin
  select conversations.mode into v_mode
  from public.conversations
  where conversations.workshop_id = p_workshop_id and conversations.id = p_conversation_id
  for update;
  if not found then
    return;
  end if;
  insert into public.messages (workshop_id, conversation_id, author, body, client_message_id)
  values (p_workshop_id, p_conversation_id, 'visitor', p_body, p_client_message_id)
  on conflict on constraint messages_workshop_id_conversation_id_client_message_id_key do nothing
  returning messages.id into v_message_id;
  -- Where a person answers, that one sees what came.
  if v_message_id is null or v_mode <> 'bot' or p_reply is null then
    return;
  end if;
  insert into public.messages (workshop_id, conversation_id, author, body, answers_message_id)
  values (p_workshop_id, p_conversation_id, 'bot', p_reply, v_message_id);
end
$$;

comment on function public.store_channel_note is
  'Stores that a customer sent what we do not read, and says so to them if the bot answers and there is something to say.';
grant execute on function public.store_channel_note to service_role;

create function public.store_channel_echo(
  p_workshop_id uuid,
  p_thread_id uuid,
  p_conversation_id uuid,
  p_event_key text,
  p_body text,
  p_author_name text
)
returns boolean
language plpgsql volatile
set search_path = ''
as $$
begin
  perform from public.conversations
  where conversations.workshop_id = p_workshop_id and conversations.id = p_conversation_id
  for update;
  -- One of ours, told back by its number, or before we were told the number.
  if exists (
    select from public.channel_sends
    join public.messages on messages.workshop_id = channel_sends.workshop_id and messages.id = channel_sends.message_id
    where channel_sends.workshop_id = p_workshop_id
      and channel_sends.thread_id = p_thread_id
      and (
        channel_sends.provider_ids @> array[p_event_key]
        or (channel_sends.state in ('sending', 'unsure') and strpos(messages.body, p_body) > 0)
      )
  ) then
    return false;
  end if;
  insert into public.messages (workshop_id, conversation_id, author, author_name, body, client_message_id)
  values (
    p_workshop_id, p_conversation_id, 'member', p_author_name, p_body,
    'echo:' || encode(sha256(convert_to(p_event_key, 'utf8')), 'hex')::varchar(48)
  )
  on conflict on constraint messages_workshop_id_conversation_id_client_message_id_key do nothing;
  -- Whoever wrote there has the word: the bot talks over nobody.
  if found then
    update public.conversations set mode = 'human'
    where conversations.workshop_id = p_workshop_id and conversations.id = p_conversation_id;
  end if;
  return found;
end
$$;

comment on function public.store_channel_echo is
  'Stores what somebody of the workshop wrote in the provider''s own app, which takes the conversation over; false for a message of ours.';
grant execute on function public.store_channel_echo to service_role;

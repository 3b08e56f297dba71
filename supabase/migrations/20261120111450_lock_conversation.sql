create function private.lock_conversation(p_workshop_id uuid, p_conversation_id uuid) returns void
language plpgsql volatile
set search_path = ''
as $$
begin
  perform from public.conversations
  where conversations.workshop_id = p_workshop_id and conversations.id = p_conversation_id
  for update;
  if not found then
    raise exception 'there is no such conversation' using errcode = 'PT404', hint = 'conversation_not_found';
  end if;
end
$$;

comment on function private.lock_conversation is
  'Holds a conversation until the transaction ends, so that answers and take-overs follow one another.';
grant execute on function private.lock_conversation to authenticated;

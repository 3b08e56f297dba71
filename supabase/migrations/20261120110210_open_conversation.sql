create function private.open_conversation(
  p_workshop_id uuid,
  p_conversation_id uuid,
  p_channel text,
  p_locale text
)
returns text
language plpgsql volatile
set search_path = ''
as $$
declare
  v_mode text;
begin
  insert into public.conversations (workshop_id, id, channel, locale)
  select workshops.id, p_conversation_id, p_channel, p_locale
  from public.workshops
  where workshops.id = p_workshop_id
  on conflict on constraint conversations_pkey do nothing;

  select conversations.mode into v_mode
  from public.conversations
  where conversations.workshop_id = p_workshop_id and conversations.id = p_conversation_id
  for update;
  if not found then
    raise exception 'there is no such workshop' using errcode = 'PT404', hint = 'workshop_not_found';
  end if;
  return v_mode;
end
$$;

comment on function private.open_conversation is
  'Makes the conversation if it is not there, locks it until the transaction ends, and says who answers in it.';
grant execute on function private.open_conversation to service_role;

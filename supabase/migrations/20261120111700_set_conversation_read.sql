create function public.set_conversation_read(p_workshop text, p_conversation_id uuid) returns void
language plpgsql volatile
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner', 'reception', 'mechanic']);
begin
  perform private.lock_conversation(v_member.workshop_id, p_conversation_id);

  update public.conversations set unread_count = 0
  where conversations.workshop_id = v_member.workshop_id
    and conversations.id = p_conversation_id
    and conversations.unread_count > 0;
end
$$;

comment on function public.set_conversation_read is 'Says that the team has seen all messages so far.';
grant execute on function public.set_conversation_read to authenticated;

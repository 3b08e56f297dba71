drop function public.set_conversation_read(text, uuid);

create function public.set_conversation_read(p_workshop text, p_conversation_id uuid, p_position bigint default null)
returns void
language plpgsql volatile
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner', 'reception', 'mechanic']);
begin
  perform private.lock_conversation(v_member.workshop_id, p_conversation_id);

  update public.conversations
  set unread_count = private.unread_after(
    v_member.workshop_id, p_conversation_id, conversations.unread_count, p_position
  )
  where conversations.workshop_id = v_member.workshop_id
    and conversations.id = p_conversation_id
    and conversations.unread_count > 0;
end
$$;

comment on function public.set_conversation_read is
  'Says that the team has seen the messages up to a position, or without one all so far; what came later stays unread.';
grant execute on function public.set_conversation_read to authenticated;

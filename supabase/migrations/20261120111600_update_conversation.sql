create function public.update_conversation(
  p_workshop text,
  p_conversation_id uuid,
  p_mode text default null,
  p_status text default null,
  p_assignee_id uuid default null
)
returns setof public.conversation_details
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

  return query select shown.* from public.get_conversation(p_workshop, p_conversation_id) as shown;
end
$$;

comment on function public.update_conversation is
  'Takes over (human: for the given member or the caller), hands back (bot), closes or reopens; null leaves as it is.';
grant execute on function public.update_conversation to authenticated;

create function public.list_messages(
  p_workshop text,
  p_conversation_id uuid,
  p_before bigint default null,
  p_limit integer default 50
)
returns setof public.message_row
language plpgsql stable
set search_path = ''
as $$
declare
  v_workshop_id uuid := (private.require_member(p_workshop)).workshop_id;
begin
  if not exists (
    select from public.conversations
    where conversations.workshop_id = v_workshop_id and conversations.id = p_conversation_id
  ) then
    raise exception 'there is no such conversation' using errcode = 'PT404', hint = 'conversation_not_found';
  end if;

  return query
  select shown.*
  from (
    select messages
    from public.messages
    where messages.workshop_id = v_workshop_id
      and messages.conversation_id = p_conversation_id
      and messages.position < coalesce(p_before, 9223372036854775807)
    order by messages.position desc
    limit least(greatest(coalesce(p_limit, 50), 1), 200)
  ) as newest (message)
  cross join lateral private.to_message_row(newest.message) as shown
  order by shown.position;
end
$$;

comment on function public.list_messages is 'The newest messages of a conversation before a position, oldest of them first.';
grant execute on function public.list_messages to authenticated;

create function public.list_messages(
  p_workshop text,
  p_conversation_id uuid,
  p_before bigint default null,
  p_limit integer default 50
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
  select
    newest.id,
    newest.position,
    newest.author,
    newest.author_name,
    newest.body,
    newest.sources,
    newest.actions,
    newest.answered,
    newest.created_at
  from (
    select messages.*
    from public.messages
    where messages.workshop_id = v_workshop_id
      and messages.conversation_id = p_conversation_id
      and messages.position < coalesce(p_before, 9223372036854775807)
    order by messages.position desc
    limit least(greatest(coalesce(p_limit, 50), 1), 200)
  ) as newest
  order by newest.position;
end
$$;

comment on function public.list_messages is 'The newest messages of a conversation before a position, oldest of them first.';
grant execute on function public.list_messages to authenticated;

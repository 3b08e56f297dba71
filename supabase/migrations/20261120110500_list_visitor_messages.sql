create function public.list_visitor_messages(p_workshop_id uuid, p_conversation_id uuid, p_after bigint default 0)
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
begin
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
  where messages.workshop_id = p_workshop_id
    and messages.conversation_id = p_conversation_id
    and messages.position > coalesce(p_after, 0)
  order by messages.position
  limit 200;
end
$$;

comment on function public.list_visitor_messages is
  'Up to 200 messages of a conversation after a position, oldest first; what the visitor may see is all of them.';
grant execute on function public.list_visitor_messages to service_role;

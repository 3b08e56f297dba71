create function public.list_visitor_messages(p_workshop_id uuid, p_conversation_id uuid, p_after bigint default 0)
returns setof public.message_row
language plpgsql stable
set search_path = ''
as $$
begin
  return query
  select shown.*
  from public.messages
  cross join lateral private.to_message_row(messages) as shown
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

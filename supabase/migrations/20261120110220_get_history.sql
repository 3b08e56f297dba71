create function private.get_history(p_workshop_id uuid, p_conversation_id uuid, p_before bigint) returns jsonb
language plpgsql stable
set search_path = ''
as $$
begin
  return (
    select coalesce(jsonb_agg(
      jsonb_build_object('author', earlier.author, 'body', earlier.body, 'topic', earlier.topic)
      order by earlier.position
    ), '[]')
    from (
      select messages.position, messages.author, messages.body, messages.topic
      from public.messages
      where messages.workshop_id = p_workshop_id
        and messages.conversation_id = p_conversation_id
        and messages.position < p_before
      order by messages.position desc
      limit 10
    ) as earlier
  );
end
$$;

comment on function private.get_history is 'The ten messages before a position, oldest first, as the schema historyMessage.';
grant execute on function private.get_history to service_role;

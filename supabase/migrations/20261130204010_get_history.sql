create or replace function private.get_history(p_workshop_id uuid, p_conversation_id uuid, p_before bigint)
returns jsonb
language plpgsql stable
set search_path = ''
as $$
declare
  v_sent_at timestamptz := (private.get_sent_lead(p_workshop_id, p_conversation_id) ->> 'sentAt')::timestamptz;
begin
  return (
    select coalesce(jsonb_agg(
      jsonb_build_object(
        'author', earlier.author,
        'body', earlier.body,
        -- A lead that has been sent since is no longer asked for.
        'topic', case when earlier.created_at <= v_sent_at then earlier.topic - 'lead' else earlier.topic end,
        'frame', earlier.frame
      )
      order by earlier.position
    ), '[]')
    from (
      select messages.position, messages.author, messages.body, messages.topic, messages.frame, messages.created_at
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

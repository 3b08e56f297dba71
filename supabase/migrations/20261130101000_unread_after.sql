create function private.unread_after(p_workshop_id uuid, p_conversation_id uuid, p_unread integer, p_position bigint)
returns integer
language sql stable
set search_path = ''
as $$
  -- Never more than before: a colleague may have seen further.
  select case
    when p_position is null then 0
    else least(p_unread, (
      select count(*)::integer
      from public.messages
      where messages.workshop_id = p_workshop_id
        and messages.conversation_id = p_conversation_id
        and messages.position > p_position
        and messages.author = 'visitor'
    ))
  end
$$;

comment on function private.unread_after is
  'How many of a visitor''s messages stay unread once the team has seen up to a position; none where it says no position.';
grant execute on function private.unread_after to authenticated;

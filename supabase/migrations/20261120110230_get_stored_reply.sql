create function private.get_stored_reply(p_workshop_id uuid, p_message_id uuid) returns jsonb
language plpgsql stable
set search_path = ''
as $$
begin
  return (
    select jsonb_build_object(
      'messageId', messages.id,
      'reply', messages.body,
      'answered', messages.answered,
      'sources', messages.sources,
      'actions', messages.actions
    )
    from public.messages
    where messages.workshop_id = p_workshop_id and messages.answers_message_id = p_message_id
  );
end
$$;

comment on function private.get_stored_reply is 'The bot''s answer to a visitor''s message, or null while there is none.';
grant execute on function private.get_stored_reply to service_role;

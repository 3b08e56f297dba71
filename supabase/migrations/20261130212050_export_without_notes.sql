-- What colleagues write to each other is not handed out with a conversation, and neither is how much of it there is.
create or replace function private.to_conversation_export(p_conversation public.conversations) returns jsonb
language sql stable
set search_path = ''
as $$
  select to_jsonb(p_conversation) - 'workshop_id' - 'note_count' || jsonb_build_object(
    'messages', (
      select coalesce(jsonb_agg(to_jsonb(messages) - 'workshop_id' - 'conversation_id' order by messages.position), '[]')
      from public.messages
      where messages.workshop_id = p_conversation.workshop_id and messages.conversation_id = p_conversation.id
    ),
    'told', (
      select told_details.details
      from public.told_details
      where told_details.workshop_id = p_conversation.workshop_id and told_details.conversation_id = p_conversation.id
    ),
    'open_questions', (
      select coalesce(jsonb_agg(asked.question order by asked.asked_at, asked.gap_id), '[]')
      from public.gap_questions as asked
      where asked.workshop_id = p_conversation.workshop_id and asked.conversation_id = p_conversation.id
    ),
    'wrong_answers', (
      select coalesce(jsonb_agg(
        to_jsonb(wrong_answers) - 'workshop_id' - 'marked_by' - 'settled_by' order by wrong_answers.marked_at, messages.id
      ), '[]')
      from public.wrong_answers
      join public.messages
        on messages.workshop_id = wrong_answers.workshop_id and messages.id = wrong_answers.message_id
      where messages.workshop_id = p_conversation.workshop_id and messages.conversation_id = p_conversation.id
    )
  )
$$;

create or replace function public.get_visitor_thread(p_workshop_id uuid, p_conversation_id uuid, p_after bigint default 0)
returns table (mode public.conversation_mode, assignee_name text, locale public.language_tag, messages jsonb, sent_lead jsonb)
language plpgsql stable
set search_path = ''
as $$
begin
  return query
  select
    conversations.mode,
    members.name,
    conversations.locale,
    (
      select coalesce(
        jsonb_agg(
          jsonb_build_object(
            'id', said.id,
            'position', said.position,
            'author', said.author,
            'authorName', said.author_name,
            'body', said.body,
            'sources', said.sources,
            'actions', said.actions,
            'answered', said.answered,
            'createdAt', said.created_at
          )
          -- By it a browser knows a message again that another of its tabs has sent.
          || case when said.author = 'visitor' then jsonb_build_object('clientMessageId', said.client_message_id) else '{}' end
          order by said.position
        ),
        '[]'
      )
      from (
        select messages.*
        from public.messages
        where messages.workshop_id = p_workshop_id
          and messages.conversation_id = p_conversation_id
          and messages.position > coalesce(p_after, 0)
        order by messages.position
        limit 200
      ) as said
    ),
    private.get_sent_lead(p_workshop_id, p_conversation_id)
  from public.conversations
  left join public.members
    on members.workshop_id = conversations.workshop_id and members.id = conversations.assignee_id
  where conversations.workshop_id = p_workshop_id and conversations.id = p_conversation_id;
  if not found then
    perform private.refuse_erased(p_workshop_id, p_conversation_id);
  end if;
end
$$;

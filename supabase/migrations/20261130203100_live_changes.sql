alter table public.conversations add column changed_in xid8 not null default pg_current_xact_id();

comment on column public.conversations.changed_in is
  'The transaction that last changed it: whoever knows a snapshot finds all that has been committed since, and nothing twice.';

create index conversations_changed_in_idx on public.conversations (changed_in);

create function private.set_changed_in() returns trigger
language plpgsql volatile
set search_path = ''
as $$
begin
  new.changed_in := pg_current_xact_id();
  return new;
end
$$;

comment on function private.set_changed_in is 'Notes the transaction that changes a row.';

create trigger conversations_before_update_set_changed_in before update on public.conversations
  for each row execute function private.set_changed_in();

create function private.list_last_messages(p_workshop_id uuid, p_conversation_id uuid, p_with_masks boolean)
returns jsonb
language sql stable
set search_path = ''
as $$
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
        'createdAt', said.created_at,
        'clientMessageId', case when said.author = 'visitor' then said.client_message_id end,
        'maskedBody', case when p_with_masks and said.author = 'visitor' then private.mask_contact_data(said.body) end
      )
      order by said.position
    ),
    '[]'
  )
  from (
    select messages.*
    from public.messages
    where messages.workshop_id = p_workshop_id and messages.conversation_id = p_conversation_id
    order by messages.position desc
    -- A turn adds two; whoever misses more asks for them.
    limit 6
  ) as said
$$;

comment on function private.list_last_messages is 'The newest messages of a conversation, oldest of them first, for who watches it live.';
grant execute on function private.list_last_messages to service_role;

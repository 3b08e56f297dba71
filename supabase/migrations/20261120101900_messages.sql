create table public.messages (
  workshop_id uuid not null,
  id uuid not null default gen_random_uuid(),
  conversation_id uuid not null,
  position bigint not null generated always as identity,
  author public.message_author not null,
  member_id uuid,
  author_name text,
  body text not null,
  client_message_id text,
  answers_message_id uuid,
  sources public.answer_parts not null default '[]',
  actions public.answer_parts not null default '[]',
  topic jsonb,
  answered boolean,
  verdict jsonb,
  -- Not now(): two messages of one transaction, or of two that waited for each other, keep their order.
  created_at timestamptz not null default clock_timestamp(),
  constraint messages_pkey primary key (workshop_id, id),
  constraint messages_workshop_id_conversation_id_position_key unique (workshop_id, conversation_id, position),
  constraint messages_workshop_id_conversation_id_client_message_id_key
    unique (workshop_id, conversation_id, client_message_id),
  -- Leads to the workshop too: a link of its own would be one more look-up for every message.
  constraint messages_workshop_id_conversation_id_fkey foreign key (workshop_id, conversation_id)
    references public.conversations (workshop_id, id) on delete cascade,
  constraint messages_workshop_id_member_id_fkey foreign key (workshop_id, member_id)
    references public.members (workshop_id, id) on delete set null (member_id),
  constraint messages_workshop_id_answers_message_id_fkey foreign key (workshop_id, answers_message_id)
    references public.messages (workshop_id, id) on delete cascade,
  constraint messages_member_id_check check (member_id is null or author = 'member'),
  constraint messages_author_name_check check (length(author_name) <= 120),
  constraint messages_body_check check (length(btrim(body)) > 0 and length(body) <= 8000),
  constraint messages_client_message_id_check check (length(client_message_id) between 8 and 64),
  constraint messages_answers_message_id_check check (answers_message_id is null or author = 'bot'),
  constraint messages_topic_check check (jsonb_typeof(topic) = 'object' and length(topic::text) <= 4000),
  constraint messages_verdict_check check (
    verdict is null or (author = 'bot' and jsonb_typeof(verdict) = 'object' and length(verdict::text) <= 2000)
  )
);

comment on table public.messages is 'What was said in a conversation; never changed afterwards.';
comment on column public.messages.position is 'Grows with time within a conversation: the cursor of listings and live updates.';
comment on column public.messages.author_name is 'The member''s name as it was then; stays when the member has left.';
comment on column public.messages.client_message_id is 'Made by the sender''s device, so that a repeat is not a second message.';
comment on column public.messages.answered is 'Whether the bot knew the answer; null for everybody else.';
comment on column public.messages.verdict is
  'What the guards did with a language model''s sentences: counts and rule names, never text; null for built-in answers.';

-- At most one answer to a visitor's message, whoever races.
create unique index messages_answers_message_id_key on public.messages (workshop_id, answers_message_id)
  where answers_message_id is not null;
create index messages_member_id_idx on public.messages (workshop_id, member_id) where member_id is not null;

alter table public.messages enable row level security;

create policy messages_select_member on public.messages for select to authenticated
  using (workshop_id in (select private.member_workshop_ids()));
create policy messages_insert_team on public.messages for insert to authenticated
  with check (
    author = 'member'
    and (workshop_id, member_id) in (
      select members.workshop_id, members.id
      from public.members
      where members.user_id = (select auth.uid())
        and members.role in ('owner', 'reception', 'mechanic')
    )
  );

grant select, insert, update, delete on public.messages to service_role;
grant select on public.messages to authenticated;
grant insert (workshop_id, id, conversation_id, author, member_id, author_name, body, client_message_id)
  on public.messages to authenticated;

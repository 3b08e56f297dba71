alter table public.conversations
  add column message_count integer not null default 0,
  add column waiting_since timestamptz,
  add column waiting_for text,
  add column last_question text not null default '',
  add column bot_state text,
  add column asked_at timestamptz,
  add column first_response_at timestamptz,
  add column resolved_at timestamptz,
  add constraint conversations_message_count_check check (message_count >= 0),
  add constraint conversations_waiting_for_check check (
    waiting_for in ('danger', 'complaint', 'handoff', 'unanswered', 'lead', 'reply')
  ),
  add constraint conversations_waiting_since_check check ((waiting_since is null) = (waiting_for is null)),
  add constraint conversations_last_question_check check (length(last_question) <= 160),
  add constraint conversations_bot_state_check check (bot_state in ('answered', 'unsure', 'unknown'));

comment on column public.conversations.message_count is 'Messages of all authors; kept by a trigger on messages.';
comment on column public.conversations.waiting_since is 'Since when the customer waits for a person; null while nobody is needed. Kept by triggers.';
comment on column public.conversations.waiting_for is 'The gravest thing a person is needed for; null while nobody is.';
comment on column public.conversations.last_question is 'Beginning of what the customer said last.';
comment on column public.conversations.bot_state is
  'Whether the bot''s last answer was one: answered, unsure (a question back or a refusal) or unknown; null before any.';
comment on column public.conversations.asked_at is 'When a person was first needed.';
comment on column public.conversations.first_response_at is 'When a person first wrote after that.';
comment on column public.conversations.resolved_at is 'When the conversation was last closed; null while it is open.';

create index conversations_waiting_since_idx on public.conversations (workshop_id, waiting_since, id)
  where waiting_since is not null;
create index conversations_settled_last_message_at_idx on public.conversations
  (workshop_id, last_message_at desc, id desc) where mode = 'bot' and status = 'open' and waiting_since is null;
create index conversations_closed_last_message_at_idx on public.conversations
  (workshop_id, last_message_at desc, id desc) where status = 'closed';
-- Serves the foreign key and the list of who has which.
create index conversations_assignee_last_message_at_idx on public.conversations
  (workshop_id, assignee_id, last_message_at desc, id desc) where assignee_id is not null;
drop index public.conversations_assignee_id_idx;
create index conversations_first_response_at_idx on public.conversations (workshop_id, first_response_at)
  where first_response_at is not null;

create function private.graver_wait(p_known text, p_new text) returns text
language sql immutable
set search_path = ''
as $$
  select reason
  from unnest(array['danger', 'complaint', 'handoff', 'unanswered', 'lead', 'reply']) with ordinality as ranked (reason, rank)
  where reason in (p_known, p_new)
  order by rank
  limit 1
$$;

comment on function private.graver_wait is 'Of two reasons to need a person the graver one; null is none.';
grant execute on function private.graver_wait to service_role;

create function private.wait_after_answer(p_answer public.messages) returns text
language sql immutable
set search_path = ''
as $$
  select case
    when p_answer.author <> 'bot' then null
    when p_answer.sources @> '[{"type": "safety"}]' or p_answer.topic -> 'intents' ? 'danger' then 'danger'
    when p_answer.topic -> 'intents' ? 'complaint' then 'complaint'
    -- Refusals and questions back offer nothing to pass on.
    when p_answer.answered is false and p_answer.actions @> '[{"type": "lead"}]' then 'unanswered'
  end
$$;

comment on function private.wait_after_answer is 'What an answer of the bot needs a person for; null for nothing.';

create function private.bot_state_of(p_answer public.messages) returns text
language sql immutable
set search_path = ''
as $$
  select case
    when p_answer.answered then 'answered'
    when p_answer.actions @> '[{"type": "lead"}]' then 'unknown'
    else 'unsure'
  end
$$;

comment on function private.bot_state_of is 'Whether an answer of the bot was one.';

update public.conversations
set
  message_count = said.message_count,
  last_question = said.last_question,
  resolved_at = case when conversations.status = 'closed' then conversations.updated_at end,
  waiting_for = case when conversations.status = 'open' and conversations.mode = 'human' and conversations.assignee_id is null then 'handoff' end,
  waiting_since = case
    when conversations.status = 'open' and conversations.mode = 'human' and conversations.assignee_id is null
      then conversations.last_message_at
  end,
  bot_state = (
    select private.bot_state_of(messages) from public.messages
    where messages.workshop_id = conversations.workshop_id
      and messages.conversation_id = conversations.id
      and messages.author = 'bot'
    order by messages.position desc
    limit 1
  )
from (
  select
    messages.workshop_id,
    messages.conversation_id,
    count(*)::integer as message_count,
    coalesce(left(regexp_replace(btrim(
      (array_agg(messages.body order by messages.position desc) filter (where messages.author = 'visitor'))[1]
    ), '\s+', ' ', 'g'), 160), '') as last_question
  from public.messages
  group by messages.workshop_id, messages.conversation_id
) as said
where said.workshop_id = conversations.workshop_id and said.conversation_id = conversations.id;

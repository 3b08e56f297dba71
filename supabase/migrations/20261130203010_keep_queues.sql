-- Definer, because a member who may reply may not write counters.
create or replace function private.update_conversations_after_messages() returns trigger
language plpgsql volatile security definer
set search_path = ''
as $$
begin
  with said as (
    select
      added.workshop_id,
      added.conversation_id,
      count(*)::integer as message_count,
      count(*) filter (where added.author = 'visitor') as visitor_count,
      max(added.position) as last_position,
      max(added.position) filter (where added.author = 'visitor') as question_position,
      max(added.position) filter (where added.author = 'bot') as answer_position,
      min(added.created_at) filter (where added.author = 'member') as response_at
    from added
    group by added.workshop_id, added.conversation_id
  ),
  told as (
    select
      said.*,
      last.author as last_author,
      last.created_at as last_at,
      last.body as last_body,
      question.body as question_body,
      case when answer.workshop_id is not null then private.bot_state_of(answer) end as bot_state,
      private.wait_after_answer(answer) as needed_for
    from said
    join added as last
      on last.workshop_id = said.workshop_id
      and last.conversation_id = said.conversation_id
      and last.position = said.last_position
    left join added as question
      on question.workshop_id = said.workshop_id
      and question.conversation_id = said.conversation_id
      and question.position = said.question_position
    left join added as answer
      on answer.workshop_id = said.workshop_id
      and answer.conversation_id = said.conversation_id
      and answer.position = said.answer_position
  )
  update public.conversations
  set
    unread_count = conversations.unread_count + told.visitor_count,
    message_count = conversations.message_count + told.message_count,
    -- Who writes again wants an answer again.
    status = case when told.visitor_count > 0 then 'open' else conversations.status end,
    last_message_at = greatest(conversations.last_message_at, told.last_at),
    last_message_preview = left(regexp_replace(btrim(told.last_body), '\s+', ' ', 'g'), 160),
    last_message_author = told.last_author,
    last_question = coalesce(
      left(regexp_replace(btrim(told.question_body), '\s+', ' ', 'g'), 160), conversations.last_question
    ),
    bot_state = coalesce(told.bot_state, conversations.bot_state),
    -- A person's answer ends the waiting. Who writes to people waits for them, who writes to the bot only if it needs one.
    waiting_for = case
      when told.last_author = 'member' then null
      when told.visitor_count > 0 and conversations.mode = 'human'
        then private.graver_wait(private.graver_wait(conversations.waiting_for, told.needed_for), 'reply')
      else private.graver_wait(conversations.waiting_for, told.needed_for)
    end,
    waiting_since = case
      when told.last_author = 'member' then null
      when conversations.waiting_since is not null then conversations.waiting_since
      when told.needed_for is not null or (told.visitor_count > 0 and conversations.mode = 'human') then told.last_at
    end,
    first_response_at = coalesce(
      conversations.first_response_at, case when conversations.asked_at is not null then told.response_at end
    )
  from told
  where conversations.workshop_id = told.workshop_id
    and conversations.id = told.conversation_id;
  return null;
end
$$;

comment on function private.update_conversations_after_messages is
  'Brings the inbox row up to date with the messages one statement added, who waits for whom among it.';

create function private.keep_conversation_queue() returns trigger
language plpgsql volatile
set search_path = ''
as $$
begin
  if new.mode = 'human' and old.mode = 'bot' and new.assignee_id is null then
    new.waiting_for := private.graver_wait(new.waiting_for, 'handoff');
    new.waiting_since := coalesce(new.waiting_since, clock_timestamp());
  elsif (new.mode = 'bot' and old.mode = 'human') or (new.status = 'closed' and old.status = 'open') then
    new.waiting_for := null;
    new.waiting_since := null;
  end if;
  if new.status <> old.status then
    new.resolved_at := case when new.status = 'closed' then clock_timestamp() end;
  end if;
  new.asked_at := coalesce(new.asked_at, new.waiting_since);
  return new;
end
$$;

comment on function private.keep_conversation_queue is
  'Who is handed to people waits for them; who is handed back or closed waits for nobody. Keeps when a person was first needed and when it ended.';

create trigger conversations_before_update_keep_queue before update on public.conversations
  for each row execute function private.keep_conversation_queue();

-- Definer, because visitors' forms are captured by functions that know no conversation's counters.
create function private.note_lead_in_queue() returns trigger
language plpgsql volatile security definer
set search_path = ''
as $$
begin
  update public.conversations
  set
    waiting_for = private.graver_wait(conversations.waiting_for, 'lead'),
    waiting_since = coalesce(conversations.waiting_since, clock_timestamp())
  from added
  where conversations.workshop_id = added.workshop_id
    and conversations.id = added.conversation_id
    and conversations.status = 'open';
  return null;
end
$$;

comment on function private.note_lead_in_queue is 'A new request needs a person, in the conversation it was sent from too.';

create trigger leads_after_insert_note_in_queue after insert on public.leads
  referencing new table as added for each statement execute function private.note_lead_in_queue();

-- Definer for the same reason.
create function private.settle_lead_in_queue() returns trigger
language plpgsql volatile security definer
set search_path = ''
as $$
begin
  update public.conversations
  set waiting_for = null, waiting_since = null
  from after_change
  join before_change
    on before_change.workshop_id = after_change.workshop_id and before_change.id = after_change.id
  where conversations.workshop_id = after_change.workshop_id
    and conversations.id = after_change.conversation_id
    and conversations.waiting_for = 'lead'
    and before_change.status = 'new'
    and after_change.status <> 'new';
  return null;
end
$$;

comment on function private.settle_lead_in_queue is 'Whoever takes a request up has seen the conversation it came from.';

create trigger leads_after_update_settle_in_queue after update on public.leads
  referencing old table as before_change new table as after_change
  for each statement execute function private.settle_lead_in_queue();

-- In one pass: of a statement that adds many messages nothing is looked up again. Definer, because a member who may reply may not write counters.
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
      (array_agg(added::public.messages order by added.position desc))[1] as last,
      (array_agg(added::public.messages order by added.position desc) filter (where added.author = 'visitor'))[1] as question,
      (array_agg(added::public.messages order by added.position desc) filter (where added.author = 'bot'))[1] as answer,
      min(added.created_at) filter (where added.author = 'member') as response_at
    from added
    group by added.workshop_id, added.conversation_id
  ),
  told as (
    select
      said.*,
      case when (said.answer).id is not null then private.bot_state_of(said.answer) end as bot_state,
      private.wait_after_answer(said.answer) as needed_for
    from said
  )
  update public.conversations
  set
    unread_count = conversations.unread_count + told.visitor_count,
    message_count = conversations.message_count + told.message_count,
    -- Who writes again wants an answer again.
    status = case when told.visitor_count > 0 then 'open' else conversations.status end,
    last_message_at = greatest(conversations.last_message_at, (told.last).created_at),
    last_message_preview = left(regexp_replace(btrim((told.last).body), '\s+', ' ', 'g'), 160),
    last_message_author = (told.last).author,
    last_question = coalesce(
      left(regexp_replace(btrim((told.question).body), '\s+', ' ', 'g'), 160), conversations.last_question
    ),
    bot_state = coalesce(told.bot_state, conversations.bot_state),
    -- A person's answer ends the waiting. Who writes to people waits for them, who writes to the bot only if it needs one.
    waiting_for = case
      when (told.last).author = 'member' then null
      when told.visitor_count > 0 and conversations.mode = 'human'
        then private.graver_wait(private.graver_wait(conversations.waiting_for, told.needed_for), 'reply')
      else private.graver_wait(conversations.waiting_for, told.needed_for)
    end,
    waiting_since = case
      when (told.last).author = 'member' then null
      when conversations.waiting_since is not null then conversations.waiting_since
      when told.needed_for is not null or (told.visitor_count > 0 and conversations.mode = 'human')
        then (told.last).created_at
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

/*
  A conversation's row is made with its first message in it, so that a turn writes it twice and not three times. The trigger on messages,
  which keeps the row in step, is told which conversation that was, for as long as the message is added.
*/
create function private.open_with_message(
  p_workshop_id uuid,
  p_conversation_id uuid,
  p_channel text,
  p_locale text,
  p_body text,
  p_at timestamptz
)
returns table (mode text, is_new boolean)
language plpgsql volatile
set search_path = ''
as $$
declare
  v_preview text := left(regexp_replace(btrim(p_body), '\s+', ' ', 'g'), 160);
begin
  perform private.refuse_erased(p_workshop_id, p_conversation_id);
  insert into public.conversations
    (workshop_id, id, channel, locale, unread_count, message_count, last_message_at, last_message_preview, last_question)
  select workshops.id, p_conversation_id, p_channel, p_locale, 1, 1, p_at, v_preview, v_preview
  from public.workshops
  where workshops.id = p_workshop_id
  on conflict on constraint conversations_pkey do nothing
  returning conversations.mode into mode;
  is_new := found;

  if is_new then
    perform set_config('carbot.opened_with', p_conversation_id::text, true);
  else
    select conversations.mode into mode
    from public.conversations
    where conversations.workshop_id = p_workshop_id and conversations.id = p_conversation_id
    for update;
    if not found then
      raise exception 'there is no such workshop' using errcode = 'PT404', hint = 'workshop_not_found';
    end if;
  end if;
  return next;
end
$$;

comment on function private.open_with_message is
  'Makes a visitor''s conversation with its first message counted in, or locks the one there is; the caller adds the message and clears carbot.opened_with.';
grant execute on function private.open_with_message to service_role;

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
    -- Its row was made with this message in it.
    where added.conversation_id is distinct from nullif(current_setting('carbot.opened_with', true), '')::uuid
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

alter table public.workshops
  add column return_after_minutes integer not null default 120,
  add column call_back_after_minutes integer not null default 10,
  add constraint workshops_return_after_minutes_check check (return_after_minutes between 5 and 10080),
  add constraint workshops_call_back_after_minutes_check check (call_back_after_minutes between 1 and 1440);

comment on column public.workshops.return_after_minutes is
  'After so long without a word, and with nobody waiting, a conversation that a person had goes back to the bot.';
comment on column public.workshops.call_back_after_minutes is 'After so long of waiting for a person the customer is offered a call-back.';

create index conversations_taken_last_message_at_idx on public.conversations (last_message_at)
  where mode = 'human' and assignee_id is not null and waiting_since is null;

create function public.return_silent_conversations(p_limit integer) returns integer
language plpgsql volatile
set search_path = ''
as $$
declare
  v_returned integer;
begin
  with silent as (
    select conversations.workshop_id, conversations.id
    from public.conversations
    join public.workshops on workshops.id = conversations.workshop_id
    where conversations.mode = 'human'
      and conversations.assignee_id is not null
      and conversations.waiting_since is null
      and conversations.last_message_at < now() - make_interval(mins => workshops.return_after_minutes)
      -- Taken over lately without a word: somebody has it in hand.
      and conversations.updated_at < now() - make_interval(mins => workshops.return_after_minutes)
    order by conversations.last_message_at
    limit p_limit
    -- Whoever is writing there at this moment has it.
    for update of conversations skip locked
  )
  update public.conversations
  set mode = 'bot', assignee_id = null
  from silent
  where conversations.workshop_id = silent.workshop_id and conversations.id = silent.id;
  get diagnostics v_returned = row_count;
  return v_returned;
end
$$;

comment on function public.return_silent_conversations is
  'Hands conversations back to the bot in which nobody has said anything for the workshop''s set time; returns how many.';
grant execute on function public.return_silent_conversations to service_role;

alter table public.conversations drop constraint conversations_waiting_for_check;
alter table public.conversations add constraint conversations_waiting_for_check check (
  waiting_for in ('danger', 'complaint', 'handoff', 'unanswered', 'lead', 'reply', 'reminder')
);

create or replace function private.graver_wait(p_known text, p_new text) returns text
language sql immutable
set search_path = ''
as $$
  select reason
  from unnest(array['danger', 'complaint', 'handoff', 'unanswered', 'lead', 'reply', 'reminder'])
    with ordinality as ranked (reason, rank)
  where reason in (p_known, p_new)
  order by rank
  limit 1
$$;

create or replace function private.keep_conversation_queue() returns trigger
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
  -- Only what a visitor says is counted as unread: whoever writes is not put off, and what is done is no longer put off either.
  if new.unread_count > old.unread_count or (new.status = 'closed' and old.status = 'open') then
    new.snoozed_until := null;
  end if;
  new.asked_at := coalesce(new.asked_at, new.waiting_since);
  return new;
end
$$;

comment on function private.keep_conversation_queue is
  'Who is handed to people waits for them; who is handed back or closed waits for nobody. Keeps when a person was first needed and when it ended, and ends a snooze when the customer writes.';

create function public.wake_conversations(p_limit integer) returns integer
language plpgsql volatile
set search_path = ''
as $$
declare
  v_woken integer;
begin
  with due as (
    select conversations.workshop_id, conversations.id
    from public.conversations
    where conversations.snoozed_until <= now()
    order by conversations.snoozed_until
    limit p_limit
    for update skip locked
  )
  update public.conversations
  set
    snoozed_until = null,
    -- Whoever put it off wanted to see it again.
    waiting_for = private.graver_wait(conversations.waiting_for, 'reminder'),
    waiting_since = coalesce(conversations.waiting_since, now())
  from due
  where conversations.workshop_id = due.workshop_id and conversations.id = due.id;
  get diagnostics v_woken = row_count;
  return v_woken;
end
$$;

comment on function public.wake_conversations is 'Brings conversations back whose snooze has ended; returns how many.';
grant execute on function public.wake_conversations to service_role;

create index conversations_unsnoozed_waiting_since_idx on public.conversations (workshop_id, waiting_since, id)
  where waiting_since is not null and snoozed_until is null;
drop index public.conversations_waiting_since_idx;

create or replace function private.count_waiting(p_workshop_id uuid, p_member_id uuid) returns integer
language sql stable
set search_path = ''
as $$
  -- Past 99 the badge says no more, and the count stays cheap.
  select count(*)::integer
  from (
    select from public.conversations
    where conversations.workshop_id = p_workshop_id
      and conversations.waiting_since is not null
      and conversations.snoozed_until is null
      and (conversations.assignee_id is null or conversations.assignee_id = p_member_id)
    limit 100
  ) as waiting
$$;

create or replace function private.list_waiting_counts(p_workshop_id uuid) returns jsonb
language sql stable
set search_path = ''
as $$
  select coalesce(jsonb_object_agg(counted.assignee, counted.conversations), '{}')
  from (
    select coalesce(waiting.assignee_id::text, '') as assignee, count(*) as conversations
    from (
      select conversations.assignee_id
      from public.conversations
      where conversations.workshop_id = p_workshop_id
        and conversations.waiting_since is not null
        and conversations.snoozed_until is null
      limit 100
    ) as waiting
    group by waiting.assignee_id
  ) as counted
$$;

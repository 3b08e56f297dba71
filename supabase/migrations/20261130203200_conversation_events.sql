create table public.conversation_events (
  workshop_id uuid not null,
  id uuid not null default gen_random_uuid(),
  conversation_id uuid not null,
  kind text not null,
  member_id uuid,
  member_name text,
  assignee_name text,
  created_at timestamptz not null default clock_timestamp(),
  constraint conversation_events_pkey primary key (workshop_id, id),
  constraint conversation_events_workshop_id_conversation_id_fkey foreign key (workshop_id, conversation_id)
    references public.conversations (workshop_id, id) on delete cascade,
  constraint conversation_events_workshop_id_member_id_fkey foreign key (workshop_id, member_id)
    references public.members (workshop_id, id) on delete set null (member_id),
  constraint conversation_events_kind_check check (
    kind in ('asked', 'taken', 'assigned', 'handed_back', 'returned', 'closed', 'reopened')
  ),
  constraint conversation_events_member_name_check check (length(member_name) <= 120),
  constraint conversation_events_assignee_name_check check (length(assignee_name) <= 120)
);

comment on table public.conversation_events is 'Who did what with a conversation, for the team: shown as lines in the thread, never to the visitor.';
comment on column public.conversation_events.member_id is 'Who did it; null for the visitor, the bot, or the passing of time.';
comment on column public.conversation_events.member_name is 'The member''s name as it was then; stays when the member has left.';

create index conversation_events_conversation_id_created_at_idx on public.conversation_events
  (workshop_id, conversation_id, created_at);
create index conversation_events_member_id_idx on public.conversation_events (workshop_id, member_id)
  where member_id is not null;

alter table public.conversation_events enable row level security;

create policy conversation_events_select_member on public.conversation_events for select to authenticated
  using (workshop_id in (select private.member_workshop_ids()));

grant select, insert, update, delete on public.conversation_events to service_role;

-- Definer, because members write no table themselves: who acts is read from the call, so no way to act goes unnoted.
create function private.note_conversation_event() returns trigger
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_actor public.members;
  v_assignee public.members;
begin
  select members.* into v_actor from public.members
  where members.workshop_id = new.workshop_id and members.user_id = auth.uid();
  select members.* into v_assignee from public.members
  where members.workshop_id = new.workshop_id and members.id = new.assignee_id;

  insert into public.conversation_events (workshop_id, conversation_id, kind, member_id, member_name, assignee_name)
  select new.workshop_id, new.id, happened.kind, v_actor.id, v_actor.name, v_assignee.name
  from (
    values
      ('reopened', old.status = 'closed' and new.status = 'open'),
      ('asked', old.mode = 'bot' and new.mode = 'human' and new.assignee_id is null),
      ('taken', new.assignee_id is distinct from old.assignee_id and new.assignee_id = v_actor.id),
      ('assigned', new.assignee_id is distinct from old.assignee_id and new.assignee_id is distinct from v_actor.id
        and new.assignee_id is not null),
      ('handed_back', old.mode = 'human' and new.mode = 'bot' and v_actor.id is not null),
      ('returned', old.mode = 'human' and new.mode = 'bot' and v_actor.id is null),
      ('closed', old.status = 'open' and new.status = 'closed')
  ) as happened (kind, is_so)
  where happened.is_so;
  return null;
end
$$;

comment on function private.note_conversation_event is 'Notes who took a conversation over, handed it back, closed or reopened it.';

create trigger conversations_after_update_note_event after update on public.conversations
  for each row
  when (
    old.mode is distinct from new.mode
    or old.status is distinct from new.status
    or old.assignee_id is distinct from new.assignee_id
  )
  execute function private.note_conversation_event();

create function public.list_conversation_events(p_workshop text, p_conversation_id uuid)
returns table (id uuid, kind text, member_name text, assignee_name text, created_at timestamptz)
language plpgsql stable security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop);
begin
  return query
  select newest.id, newest.kind, newest.member_name, newest.assignee_name, newest.created_at
  from (
    select conversation_events.*
    from public.conversation_events
    where conversation_events.workshop_id = v_member.workshop_id
      and conversation_events.conversation_id = p_conversation_id
    order by conversation_events.created_at desc
    limit 100
  ) as newest
  order by newest.created_at;
end
$$;

comment on function public.list_conversation_events is
  'Who did what with a conversation, the newest hundred, oldest of them first; empty for one that is not there.';
grant execute on function public.list_conversation_events to authenticated;

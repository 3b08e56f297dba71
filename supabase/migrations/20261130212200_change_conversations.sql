create table public.conversation_changes (
  workshop_id uuid not null,
  change_id uuid not null,
  conversation_id uuid not null,
  member_id uuid not null,
  before jsonb not null,
  after jsonb not null,
  created_at timestamptz not null default clock_timestamp(),
  constraint conversation_changes_pkey primary key (workshop_id, change_id, conversation_id),
  constraint conversation_changes_workshop_id_conversation_id_fkey foreign key (workshop_id, conversation_id)
    references public.conversations (workshop_id, id) on delete cascade,
  constraint conversation_changes_workshop_id_member_id_fkey foreign key (workshop_id, member_id)
    references public.members (workshop_id, id) on delete cascade
);

comment on table public.conversation_changes is 'What conversations were like before somebody changed them, for an hour, so that it can be undone.';

create index conversation_changes_conversation_id_idx on public.conversation_changes (workshop_id, conversation_id);
create index conversation_changes_member_id_idx on public.conversation_changes (workshop_id, member_id);
create index conversation_changes_created_at_idx on public.conversation_changes (workshop_id, created_at);

alter table public.conversation_changes enable row level security;

create policy conversation_changes_select_member on public.conversation_changes for select to authenticated
  using (workshop_id in (select private.member_workshop_ids()));

grant select, insert, update, delete on public.conversation_changes to service_role;

create function private.to_conversation_state(p_workshop_id uuid, p_conversation_id uuid) returns jsonb
language sql stable
set search_path = ''
as $$
  select jsonb_build_object(
    'mode', conversations.mode,
    'status', conversations.status,
    'assigneeId', conversations.assignee_id,
    'tags', conversations.tags,
    'snoozedUntil', conversations.snoozed_until
  )
  from public.conversations
  where conversations.workshop_id = p_workshop_id and conversations.id = p_conversation_id
$$;

comment on function private.to_conversation_state is 'What members change about a conversation, as it is now.';

-- With the rights of its two callers. What a change does not name stays; null where it names something puts it back to nothing.
create function private.change_conversation(p_member public.members, p_change jsonb) returns void
language plpgsql volatile
set search_path = ''
as $$
declare
  v_id constant uuid := p_change ->> 'id';
  v_assignee constant uuid := p_change ->> 'assigneeId';
  v_mode constant text := coalesce(p_change ->> 'mode', case when v_assignee is not null then 'human' end);
  v_tags text[];
begin
  perform private.lock_conversation(p_member.workshop_id, v_id);
  if v_assignee is not null and not exists (
    select from public.members
    where members.workshop_id = p_member.workshop_id and members.id = v_assignee and members.role <> 'viewer'
  ) then
    raise exception 'assigneeId: is nobody of the team who answers' using errcode = 'PT422', hint = 'assignee_not_found';
  end if;

  if p_change ? 'tags' then
    v_tags := array(
      select distinct btrim(tag) from jsonb_array_elements_text(p_change -> 'tags') as tag order by btrim(tag)
    );
    -- A new word is a tag of the workshop from now on.
    insert into public.tags (workshop_id, name)
    select p_member.workshop_id, tag from unnest(v_tags) as tag
    on conflict on constraint tags_pkey do nothing;
    if (select count(*) > 100 from public.tags where tags.workshop_id = p_member.workshop_id) then
      raise exception 'tags: a workshop has 100 at most' using errcode = 'PT402', hint = 'too_many_tags';
    end if;
  end if;

  update public.conversations
  set
    mode = coalesce(v_mode, conversations.mode),
    status = coalesce(p_change ->> 'status', conversations.status),
    assignee_id = case
      when v_mode = 'bot' then null
      when p_change ? 'assigneeId' then v_assignee
      when v_mode = 'human' then p_member.id
      else conversations.assignee_id
    end,
    tags = coalesce(v_tags, conversations.tags),
    snoozed_until = case
      when p_change ? 'snoozedUntil' then (p_change ->> 'snoozedUntil')::timestamptz
      else conversations.snoozed_until
    end
  where conversations.workshop_id = p_member.workshop_id and conversations.id = v_id;
end
$$;

comment on function private.change_conversation is
  'Changes who has the word, the status, the assignee, the tags or the snooze of one conversation, under its lock.';

-- Definer, because members write no table themselves.
create function public.change_conversations(p_workshop text, p_changes jsonb, p_change_id uuid default null)
returns setof public.conversation_details
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner', 'reception', 'mechanic']);
  v_change jsonb;
  v_id uuid;
  v_before jsonb;
begin
  delete from public.conversation_changes
  where conversation_changes.workshop_id = v_member.workshop_id
    and conversation_changes.created_at < now() - interval '1 hour';

  -- In one order, so that two colleagues who change the same ones wait for each other.
  for v_change in
    select change from jsonb_array_elements(p_changes) as change order by change ->> 'id'
  loop
    v_id := v_change ->> 'id';
    perform private.lock_conversation(v_member.workshop_id, v_id);
    select private.to_conversation_state(v_member.workshop_id, v_id)
      || jsonb_build_object('waitingFor', conversations.waiting_for, 'waitingSince', conversations.waiting_since)
    into v_before
    from public.conversations
    where conversations.workshop_id = v_member.workshop_id and conversations.id = v_id;

    perform private.change_conversation(v_member, v_change);

    if p_change_id is not null then
      insert into public.conversation_changes (workshop_id, change_id, conversation_id, member_id, before, after)
      values (
        v_member.workshop_id, p_change_id, v_id, v_member.id, v_before,
        private.to_conversation_state(v_member.workshop_id, v_id)
      )
      on conflict on constraint conversation_changes_pkey do nothing;
    end if;
  end loop;

  return query
  select shown.*
  from jsonb_array_elements(p_changes) as change
  cross join lateral public.get_conversation(p_workshop, (change ->> 'id')::uuid) as shown;
end
$$;

comment on function public.change_conversations is
  'Changes several conversations, all or none: each {id, mode, status, assigneeId, tags, snoozedUntil}; what is left out stays. With a change id it can be undone for an hour.';
grant execute on function public.change_conversations to authenticated;

-- Definer for the same reason.
create function public.undo_change(p_workshop text, p_change_id uuid) returns setof public.conversation_details
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner', 'reception', 'mechanic']);
  v_done public.conversation_changes;
begin
  for v_done in
    delete from public.conversation_changes
    where conversation_changes.workshop_id = v_member.workshop_id
      and conversation_changes.change_id = p_change_id
      and conversation_changes.member_id = v_member.id
    returning conversation_changes.*
  loop
    perform private.lock_conversation(v_member.workshop_id, v_done.conversation_id);
    -- What somebody else has done since stays done.
    continue when private.to_conversation_state(v_member.workshop_id, v_done.conversation_id) <> v_done.after;
    perform private.change_conversation(
      v_member, v_done.before || jsonb_build_object('id', v_done.conversation_id)
    );
    -- Closing and handing back end the waiting; the customer who waited then waits on.
    update public.conversations
    set
      waiting_for = private.graver_wait(v_done.before ->> 'waitingFor', conversations.waiting_for),
      waiting_since = coalesce((v_done.before ->> 'waitingSince')::timestamptz, conversations.waiting_since)
    where conversations.workshop_id = v_member.workshop_id and conversations.id = v_done.conversation_id;
    return query select shown.* from public.get_conversation(p_workshop, v_done.conversation_id) as shown;
  end loop;
end
$$;

comment on function public.undo_change is
  'Puts conversations back to what they were before a change of one''s own, but for those that somebody has changed since; returns those put back.';
grant execute on function public.undo_change to authenticated;

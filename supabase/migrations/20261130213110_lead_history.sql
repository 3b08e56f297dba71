-- Definer, because members write no table themselves: who acts is read from the call, so no way to act goes unnoted.
create function private.note_lead_event() returns trigger
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_actor_id uuid := (
    select members.id from public.members
    where members.workshop_id = new.workshop_id and members.user_id = auth.uid()
  );
begin
  insert into public.lead_events (workshop_id, lead_id, kind, member_id, detail)
  select new.workshop_id, new.id, happened.kind, v_actor_id, jsonb_strip_nulls(happened.detail)
  from (
    values
      (
        'amended', new.amended_at is distinct from old.amended_at,
        jsonb_build_object('before', private.to_lead_content(old))
      ),
      (
        'status', new.status <> old.status,
        jsonb_build_object('from', old.status, 'to', new.status, 'reason', new.lost_reason)
      ),
      (
        'assigned', new.assignee_id is distinct from old.assignee_id and (new.assignee_id is not null or v_actor_id is not null),
        jsonb_build_object('to', new.assignee_id)
      ),
      ('value', new.value_cents is distinct from old.value_cents, jsonb_build_object('cents', new.value_cents)),
      (
        'reminder', new.call_at is distinct from old.call_at and new.status = old.status
          and v_actor_id is not null and new.call_at is not null,
        jsonb_build_object('at', new.call_at)
      )
  ) as happened (kind, is_so, detail)
  where happened.is_so;
  return null;
end
$$;

comment on function private.note_lead_event is 'Notes what became of a lead: sent anew, moved, given to somebody, valued, put off.';

create trigger leads_after_update_note_event after update on public.leads
  for each row
  when (
    old.amended_at is distinct from new.amended_at
    or old.status is distinct from new.status
    or old.assignee_id is distinct from new.assignee_id
    or old.value_cents is distinct from new.value_cents
    or old.call_at is distinct from new.call_at
  )
  execute function private.note_lead_event();

create table public.lead_transcripts (
  workshop_id uuid not null,
  lead_id uuid not null,
  conversation_id uuid not null,
  messages jsonb not null default '[]',
  message_count integer not null default 0,
  taken_at timestamptz not null default clock_timestamp(),
  constraint lead_transcripts_pkey primary key (workshop_id, lead_id),
  constraint lead_transcripts_workshop_id_fkey foreign key (workshop_id) references public.workshops (id) on delete cascade,
  constraint lead_transcripts_workshop_id_lead_id_fkey foreign key (workshop_id, lead_id)
    references public.leads (workshop_id, id) on delete cascade,
  constraint lead_transcripts_messages_check check (jsonb_typeof(messages) = 'array' and jsonb_array_length(messages) <= 50),
  constraint lead_transcripts_message_count_check check (message_count >= jsonb_array_length(messages))
);

comment on table public.lead_transcripts is
  'What was said before a lead was sent, so that it is known when the conversation is no longer kept; the customer''s own erasure empties it.';
comment on column public.lead_transcripts.conversation_id is 'Where it was said; may be gone.';
comment on column public.lead_transcripts.message_count is 'How many messages the conversation had then.';

create index lead_transcripts_conversation_id_idx on public.lead_transcripts (workshop_id, conversation_id);

alter table public.lead_transcripts enable row level security;

create policy lead_transcripts_select_office on public.lead_transcripts for select to authenticated
  using (workshop_id in (select private.member_workshop_ids(array['owner', 'reception', 'viewer'])));

grant select, insert, update, delete on public.lead_transcripts to service_role;

create function private.keep_transcript(p_workshop_id uuid, p_lead_id uuid, p_conversation_id uuid) returns void
language plpgsql volatile
set search_path = ''
as $$
begin
  insert into public.lead_transcripts (workshop_id, lead_id, conversation_id, messages, message_count)
  select
    p_workshop_id, p_lead_id, p_conversation_id,
    coalesce(
      jsonb_agg(
        jsonb_build_object('author', newest.author, 'body', left(newest.body, 2000), 'at', newest.created_at)
        order by newest.position
      ),
      '[]'
    ),
    greatest(max(newest.message_count), count(newest.position)::integer, 0)
  from (
    select messages.author, messages.body, messages.created_at, messages.position, conversations.message_count
    from public.messages
    join public.conversations
      on conversations.workshop_id = messages.workshop_id and conversations.id = messages.conversation_id
    where messages.workshop_id = p_workshop_id and messages.conversation_id = p_conversation_id
    order by messages.position desc
    limit 50
  ) as newest
  on conflict on constraint lead_transcripts_pkey do update set
    conversation_id = excluded.conversation_id,
    messages = excluded.messages,
    message_count = excluded.message_count,
    taken_at = excluded.taken_at;
end
$$;

comment on function private.keep_transcript is 'Copies the last fifty messages of a conversation to a lead, with how many there were.';
grant execute on function private.keep_transcript to service_role;

create or replace function private.to_lead_export(p_lead public.leads) returns jsonb
language sql stable
set search_path = ''
as $$
  select to_jsonb(p_lead) - 'workshop_id' || jsonb_build_object(
    'sends', (
      select coalesce(
        jsonb_agg(to_jsonb(lead_sends) - 'workshop_id' - 'lead_id' order by lead_sends.created_at, lead_sends.id), '[]'
      )
      from public.lead_sends
      where lead_sends.workshop_id = p_lead.workshop_id and lead_sends.lead_id = p_lead.id
    ),
    'events', (
      select coalesce(
        jsonb_agg(to_jsonb(lead_events) - 'workshop_id' - 'lead_id' - 'member_id' order by lead_events.created_at, lead_events.id),
        '[]'
      )
      from public.lead_events
      where lead_events.workshop_id = p_lead.workshop_id and lead_events.lead_id = p_lead.id
    ),
    'transcript', (
      select to_jsonb(lead_transcripts) - 'workshop_id' - 'lead_id'
      from public.lead_transcripts
      where lead_transcripts.workshop_id = p_lead.workshop_id and lead_transcripts.lead_id = p_lead.id
    )
  )
$$;

alter table public.conversations
  add column note_count integer not null default 0,
  add column tags text[] not null default '{}',
  add column snoozed_until timestamptz,
  add constraint conversations_note_count_check check (note_count >= 0),
  add constraint conversations_tags_check check (
    cardinality(tags) <= 10 and array_position(tags, null) is null and length(array_to_string(tags, '')) <= 400
  );

comment on column public.conversations.note_count is 'Notes between colleagues; kept by add_note and delete_note.';
comment on column public.conversations.tags is 'Words by which the team sorts its conversations, each of them in the table tags.';
comment on column public.conversations.snoozed_until is
  'Until then the conversation stays out of the way; null where it does not, or when the customer has written since.';

create index conversations_snoozed_until_idx on public.conversations (snoozed_until) where snoozed_until is not null;
create index conversations_snoozed_last_message_at_idx on public.conversations
  (workshop_id, last_message_at desc, id desc) where snoozed_until is not null;

create table public.tags (
  workshop_id uuid not null references public.workshops (id) on delete cascade,
  name text not null,
  created_at timestamptz not null default clock_timestamp(),
  constraint tags_pkey primary key (workshop_id, name),
  constraint tags_name_check check (length(btrim(name)) between 1 and 40 and name = btrim(name))
);

comment on table public.tags is 'The words a workshop sorts its conversations by; one is added when it is first used.';

alter table public.tags enable row level security;

create policy tags_select_member on public.tags for select to authenticated
  using (workshop_id in (select private.member_workshop_ids()));

grant select on public.tags to authenticated;
grant select, insert, update, delete on public.tags to service_role;

-- Behind a key of their workshop, as the terms of the search are.
create function private.to_tag_keys(p_workshop_id uuid, p_tags text[]) returns text[]
language sql immutable parallel safe
set search_path = ''
as $$
  select array(select p_workshop_id::text || ' ' || tag from unnest(p_tags) as tag)
$$;

comment on function private.to_tag_keys is 'The tags of a conversation as they are looked up: each behind its workshop.';
grant execute on function private.to_tag_keys to service_role;

create index conversations_tag_keys_idx on public.conversations
  using gin (private.to_tag_keys(workshop_id, tags)) where tags <> '{}';

create or replace view private.conversation_rows with (security_invoker = true) as
select
  conversations.workshop_id,
  conversations.id,
  conversations.contact_id,
  conversations.contact_name,
  conversations.channel,
  conversations.mode,
  conversations.status,
  conversations.assignee_id,
  members.email as assignee_email,
  conversations.unread_count,
  conversations.last_message_preview,
  conversations.last_message_author,
  conversations.last_message_at,
  exists (
    select from public.leads
    where leads.workshop_id = conversations.workshop_id and leads.conversation_id = conversations.id
  ) as has_lead,
  members.name as assignee_name,
  conversations.message_count,
  conversations.waiting_since,
  conversations.waiting_for,
  conversations.last_question,
  conversations.bot_state,
  conversations.note_count,
  conversations.tags,
  conversations.snoozed_until,
  case
    when conversations.note_count = 0 then '{}'::uuid[]
    else array(
      select distinct note_mentions.member_id from public.note_mentions
      where note_mentions.workshop_id = conversations.workshop_id
        and note_mentions.conversation_id = conversations.id
        and note_mentions.seen_at is null
    )
  end as mentioned_ids
from public.conversations
left join public.members
  on members.workshop_id = conversations.workshop_id and members.id = conversations.assignee_id;

alter type public.conversation_row add attribute assignee_id uuid;
alter type public.conversation_row add attribute note_count integer;
alter type public.conversation_row add attribute tags text[];
alter type public.conversation_row add attribute snoozed_until timestamptz;
alter type public.conversation_row add attribute mentioned_ids uuid[];

alter type public.conversation_details add attribute assignee_id uuid;
alter type public.conversation_details add attribute note_count integer;
alter type public.conversation_details add attribute tags text[];
alter type public.conversation_details add attribute snoozed_until timestamptz;
alter type public.conversation_details add attribute mentioned_ids uuid[];

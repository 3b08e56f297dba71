create table public.conversations (
  workshop_id uuid not null,
  id uuid not null default gen_random_uuid(),
  contact_id uuid,
  contact_name text,
  assignee_id uuid,
  channel public.channel not null default 'web',
  locale public.language_tag not null,
  mode public.conversation_mode not null default 'bot',
  status public.conversation_status not null default 'open',
  unread_count integer not null default 0,
  last_message_at timestamptz not null default now(),
  last_message_preview text not null default '',
  last_message_author public.message_author not null default 'visitor',
  inbox_text text not null
    generated always as (private.fold_text(coalesce(contact_name, '') || ' ' || last_message_preview)) stored,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint conversations_pkey primary key (workshop_id, id),
  constraint conversations_workshop_id_fkey foreign key (workshop_id) references public.workshops (id)
    on delete cascade,
  constraint conversations_workshop_id_contact_id_fkey foreign key (workshop_id, contact_id)
    references public.contacts (workshop_id, id) on delete set null (contact_id),
  constraint conversations_workshop_id_assignee_id_fkey foreign key (workshop_id, assignee_id)
    references public.members (workshop_id, id) on delete set null (assignee_id),
  constraint conversations_contact_name_check check (length(contact_name) <= 120),
  constraint conversations_assignee_id_check check (mode = 'human' or assignee_id is null),
  constraint conversations_unread_count_check check (unread_count >= 0),
  constraint conversations_last_message_preview_check check (length(last_message_preview) <= 160)
);

comment on table public.conversations is
  'One visitor''s thread with a workshop. Its row is the lock under which messages are added, so positions commit in order.';
comment on column public.conversations.mode is 'Who answers: the bot, or people; human without an assignee is waiting.';
comment on column public.conversations.contact_name is
  'Copy of the contact''s name, so that the inbox needs no join and mechanics need no contact.';
comment on column public.conversations.unread_count is 'Visitor''s messages since the team last looked; kept by a trigger on messages.';

create index conversations_last_message_at_idx on public.conversations
  (workshop_id, last_message_at desc, id desc);
create index conversations_open_last_message_at_idx on public.conversations
  (workshop_id, last_message_at desc, id desc) where status = 'open';
create index conversations_human_last_message_at_idx on public.conversations
  (workshop_id, last_message_at desc, id desc) where mode = 'human';
create index conversations_unread_last_message_at_idx on public.conversations
  (workshop_id, last_message_at desc, id desc) where unread_count > 0;
create index conversations_inbox_text_idx on public.conversations
  using gin (workshop_id, inbox_text extensions.gin_trgm_ops);
create index conversations_contact_id_idx on public.conversations (workshop_id, contact_id)
  where contact_id is not null;
create index conversations_assignee_id_idx on public.conversations (workshop_id, assignee_id)
  where assignee_id is not null;

create trigger conversations_before_update_set_updated_at before update on public.conversations
  for each row execute function private.set_updated_at();

alter table public.conversations enable row level security;

create policy conversations_select_member on public.conversations for select to authenticated
  using (workshop_id in (select private.member_workshop_ids()));
create policy conversations_update_team on public.conversations for update to authenticated
  using (workshop_id in (select private.member_workshop_ids(array['owner', 'reception', 'mechanic'])))
  with check (workshop_id in (select private.member_workshop_ids(array['owner', 'reception', 'mechanic'])));
create policy conversations_delete_owner on public.conversations for delete to authenticated
  using (workshop_id in (select private.member_workshop_ids(array['owner'])));

grant select, insert, update, delete on public.conversations to service_role;
grant select, delete on public.conversations to authenticated;
grant update (mode, status, assignee_id, unread_count) on public.conversations to authenticated;

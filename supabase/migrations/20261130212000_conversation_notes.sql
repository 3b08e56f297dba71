create table public.conversation_notes (
  workshop_id uuid not null,
  id uuid not null default gen_random_uuid(),
  conversation_id uuid not null,
  member_id uuid,
  body text not null,
  client_note_id text not null,
  created_at timestamptz not null default clock_timestamp(),
  constraint conversation_notes_pkey primary key (workshop_id, id),
  constraint conversation_notes_client_note_id_key unique (workshop_id, conversation_id, client_note_id),
  constraint conversation_notes_workshop_id_conversation_id_fkey foreign key (workshop_id, conversation_id)
    references public.conversations (workshop_id, id) on delete cascade,
  constraint conversation_notes_workshop_id_member_id_fkey foreign key (workshop_id, member_id)
    references public.members (workshop_id, id) on delete set null (member_id),
  constraint conversation_notes_body_check check (length(btrim(body)) between 1 and 4000),
  constraint conversation_notes_client_note_id_check check (length(client_note_id) between 8 and 64)
);

comment on table public.conversation_notes is
  'What colleagues write to each other beside a conversation. No message, so that nothing that reads messages can tell it to the visitor.';
comment on column public.conversation_notes.member_id is 'Who wrote it; null once they have left the team.';
comment on column public.conversation_notes.client_note_id is 'The browser''s own id: sent twice it is one note.';

create index conversation_notes_conversation_id_created_at_idx on public.conversation_notes
  (workshop_id, conversation_id, created_at);
create index conversation_notes_member_id_idx on public.conversation_notes (workshop_id, member_id)
  where member_id is not null;

alter table public.conversation_notes enable row level security;

create policy conversation_notes_select_member on public.conversation_notes for select to authenticated
  using (workshop_id in (select private.member_workshop_ids()));

-- Members read and write it through functions, which mask it by role.
grant select, insert, update, delete on public.conversation_notes to service_role;

create table public.note_mentions (
  workshop_id uuid not null,
  note_id uuid not null,
  member_id uuid not null,
  conversation_id uuid not null,
  seen_at timestamptz,
  created_at timestamptz not null default clock_timestamp(),
  constraint note_mentions_pkey primary key (workshop_id, note_id, member_id),
  constraint note_mentions_workshop_id_note_id_fkey foreign key (workshop_id, note_id)
    references public.conversation_notes (workshop_id, id) on delete cascade,
  constraint note_mentions_workshop_id_member_id_fkey foreign key (workshop_id, member_id)
    references public.members (workshop_id, id) on delete cascade,
  constraint note_mentions_workshop_id_conversation_id_fkey foreign key (workshop_id, conversation_id)
    references public.conversations (workshop_id, id) on delete cascade
);

comment on table public.note_mentions is 'Colleagues who are named in a note, and whether they have seen it.';

create index note_mentions_member_id_idx on public.note_mentions (workshop_id, member_id, conversation_id);
create index note_mentions_conversation_id_idx on public.note_mentions (workshop_id, conversation_id);
create index note_mentions_unseen_idx on public.note_mentions (workshop_id, conversation_id, member_id)
  where seen_at is null;

alter table public.note_mentions enable row level security;

create policy note_mentions_select_member on public.note_mentions for select to authenticated
  using (workshop_id in (select private.member_workshop_ids()));

grant select, insert, update, delete on public.note_mentions to service_role;

create table public.wrong_answers (
  workshop_id uuid not null,
  message_id uuid not null,
  note text,
  status text not null default 'open',
  marked_by uuid,
  marked_at timestamptz not null default now(),
  settled_by uuid,
  settled_at timestamptz,
  constraint wrong_answers_pkey primary key (workshop_id, message_id),
  constraint wrong_answers_workshop_id_message_id_fkey foreign key (workshop_id, message_id)
    references public.messages (workshop_id, id) on delete cascade,
  constraint wrong_answers_workshop_id_marked_by_fkey foreign key (workshop_id, marked_by)
    references public.members (workshop_id, id) on delete set null (marked_by),
  constraint wrong_answers_workshop_id_settled_by_fkey foreign key (workshop_id, settled_by)
    references public.members (workshop_id, id) on delete set null (settled_by),
  constraint wrong_answers_note_check check (length(btrim(note)) between 1 and 1000),
  constraint wrong_answers_status_check check (status in ('open', 'done')),
  constraint wrong_answers_settled_at_check check ((status = 'done') = (settled_at is not null))
);

comment on table public.wrong_answers is
  'Answers of the bot that the team calls wrong, to be worked off; they go with their message.';
comment on column public.wrong_answers.note is 'What is wrong, without phone numbers, addresses and plates.';
comment on column public.wrong_answers.status is 'done: what it was made of has been put right.';

create index wrong_answers_status_idx on public.wrong_answers (workshop_id, status, marked_at desc, message_id);
create index wrong_answers_marked_by_idx on public.wrong_answers (workshop_id, marked_by) where marked_by is not null;
create index wrong_answers_settled_by_idx on public.wrong_answers (workshop_id, settled_by) where settled_by is not null;

alter table public.wrong_answers enable row level security;

create policy wrong_answers_select_member on public.wrong_answers for select to authenticated
  using (workshop_id in (select private.member_workshop_ids()));

-- Members read it through functions, which mask what customers said; none of them reads the table.
grant select, insert, update, delete on public.wrong_answers to service_role;

create table public.gap_questions (
  workshop_id uuid not null,
  gap_id uuid not null,
  conversation_id uuid not null,
  question text not null,
  locale text not null,
  asked_at timestamptz not null default now(),
  constraint gap_questions_pkey primary key (workshop_id, gap_id, conversation_id),
  constraint gap_questions_workshop_id_fkey foreign key (workshop_id) references public.workshops (id) on delete cascade,
  constraint gap_questions_workshop_id_gap_id_fkey foreign key (workshop_id, gap_id)
    references public.knowledge_gaps (workshop_id, id) on delete cascade,
  constraint gap_questions_workshop_id_conversation_id_fkey foreign key (workshop_id, conversation_id)
    references public.conversations (workshop_id, id) on delete cascade,
  constraint gap_questions_question_check check (length(btrim(question)) between 1 and 400),
  constraint gap_questions_locale_check check (locale in ('de', 'en'))
);

comment on table public.gap_questions is
  'Whose words a gap may show: the first few conversations that asked it, so that erasing one replaces its words by another''s.';
comment on column public.gap_questions.question is 'Masked as in the gap; it goes with its conversation.';

create index gap_questions_conversation_id_idx on public.gap_questions (workshop_id, conversation_id);

alter table public.gap_questions enable row level security;

grant select, insert, update, delete on public.gap_questions to service_role;

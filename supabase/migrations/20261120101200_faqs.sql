create table public.faqs (
  workshop_id uuid not null,
  id uuid not null default gen_random_uuid(),
  position integer not null default 0,
  question text not null,
  answer text not null,
  search tsvector not null generated always as (private.to_search_vector(question, answer)) stored,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint faqs_pkey primary key (workshop_id, id),
  constraint faqs_workshop_id_question_key unique (workshop_id, question),
  constraint faqs_workshop_id_fkey foreign key (workshop_id) references public.workshops (id) on delete cascade,
  constraint faqs_question_check check (length(btrim(question)) between 1 and 300),
  constraint faqs_answer_check check (length(btrim(answer)) between 1 and 4000)
);

comment on table public.faqs is 'A workshop''s own questions and answers.';

create index faqs_search_idx on public.faqs using gin (workshop_id, search);

create trigger faqs_before_update_set_updated_at before update on public.faqs
  for each row execute function private.set_updated_at();

alter table public.faqs enable row level security;

create policy faqs_select_member on public.faqs for select to authenticated
  using (workshop_id in (select private.member_workshop_ids()));
create policy faqs_insert_office on public.faqs for insert to authenticated
  with check (workshop_id in (select private.member_workshop_ids(array['owner', 'reception'])));
create policy faqs_update_office on public.faqs for update to authenticated
  using (workshop_id in (select private.member_workshop_ids(array['owner', 'reception'])))
  with check (workshop_id in (select private.member_workshop_ids(array['owner', 'reception'])));
create policy faqs_delete_office on public.faqs for delete to authenticated
  using (workshop_id in (select private.member_workshop_ids(array['owner', 'reception'])));

grant select, insert, update, delete on public.faqs to authenticated, service_role;

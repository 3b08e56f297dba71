create table public.global_faqs (
  id uuid not null default gen_random_uuid(),
  locale text not null,
  question text not null,
  answer text not null,
  search tsvector not null generated always as (private.to_search_vector(question, answer)) stored,
  constraint global_faqs_pkey primary key (id),
  constraint global_faqs_locale_question_key unique (locale, question),
  constraint global_faqs_locale_check check (locale in ('de', 'en')),
  constraint global_faqs_question_check check (length(btrim(question)) between 1 and 300),
  constraint global_faqs_answer_check check (length(btrim(answer)) between 1 and 4000)
);

comment on table public.global_faqs is
  'General knowledge about cars that holds for every workshop; belongs to none, and names no price.';

create index global_faqs_search_idx on public.global_faqs using gin (search);

alter table public.global_faqs enable row level security;

create policy global_faqs_select_member on public.global_faqs for select to authenticated using (true);

grant select, insert, update, delete on public.global_faqs to service_role;
grant select on public.global_faqs to authenticated;

create table public.ignored_contradictions (
  workshop_id uuid not null,
  id uuid not null default gen_random_uuid(),
  passage_id uuid not null,
  sentence text not null,
  -- The sentence itself would be too long for an index.
  sentence_hash text not null generated always as (md5(sentence)) stored,
  created_at timestamptz not null default now(),
  constraint ignored_contradictions_pkey primary key (workshop_id, id),
  constraint ignored_contradictions_workshop_id_passage_id_sentence_hash_key
    unique (workshop_id, passage_id, sentence_hash),
  constraint ignored_contradictions_workshop_id_fkey foreign key (workshop_id) references public.workshops (id)
    on delete cascade,
  constraint ignored_contradictions_sentence_check check (length(sentence) between 1 and 4000)
);

comment on table public.ignored_contradictions is
  'Sentences that seem to contradict the facts and of which the team has said that they do not. All others are found anew, never stored.';
comment on column public.ignored_contradictions.passage_id is
  'The FAQ or document passage. No foreign key: it is one of two tables; without its passage a row means nothing.';

alter table public.ignored_contradictions enable row level security;

create policy ignored_contradictions_select_member on public.ignored_contradictions for select to authenticated
  using (workshop_id in (select private.member_workshop_ids()));
create policy ignored_contradictions_insert_office on public.ignored_contradictions for insert to authenticated
  with check (workshop_id in (select private.member_workshop_ids(array['owner', 'reception'])));
create policy ignored_contradictions_delete_office on public.ignored_contradictions for delete to authenticated
  using (workshop_id in (select private.member_workshop_ids(array['owner', 'reception'])));

grant select, insert, update, delete on public.ignored_contradictions to service_role;
grant select, insert, delete on public.ignored_contradictions to authenticated;

create table public.knowledge_gaps (
  workshop_id uuid not null,
  id uuid not null default gen_random_uuid(),
  normalised text not null,
  question text not null,
  locale text not null,
  times_asked integer not null default 1,
  first_asked_at timestamptz not null default now(),
  last_asked_at timestamptz not null default now(),
  last_conversation_id uuid,
  status text not null default 'open',
  resolved_kind text,
  resolved_id uuid,
  constraint knowledge_gaps_pkey primary key (workshop_id, id),
  constraint knowledge_gaps_workshop_id_normalised_key unique (workshop_id, normalised),
  constraint knowledge_gaps_workshop_id_fkey foreign key (workshop_id) references public.workshops (id)
    on delete cascade,
  constraint knowledge_gaps_workshop_id_last_conversation_id_fkey foreign key (workshop_id, last_conversation_id)
    references public.conversations (workshop_id, id) on delete set null (last_conversation_id),
  constraint knowledge_gaps_normalised_check check (length(normalised) between 1 and 400),
  constraint knowledge_gaps_question_check check (length(btrim(question)) between 1 and 400),
  constraint knowledge_gaps_locale_check check (locale in ('de', 'en')),
  constraint knowledge_gaps_times_asked_check check (times_asked > 0),
  constraint knowledge_gaps_status_check check (status in ('open', 'answered', 'dismissed')),
  constraint knowledge_gaps_resolved_kind_check check (resolved_kind in ('service', 'faq', 'closure', 'safety_card')),
  constraint knowledge_gaps_resolved_id_check check (
    (status = 'answered') = (resolved_kind is not null) and (resolved_kind is null) = (resolved_id is null)
  )
);

comment on table public.knowledge_gaps is
  'What customers asked and the bot did not know, alike questions as one; the owner fills or dismisses them.';
comment on column public.knowledge_gaps.normalised is 'The question''s stems in one order: what makes two questions the same, besides their meaning.';
comment on column public.knowledge_gaps.question is 'As it was first asked, without phone numbers, e-mail addresses, plates and VINs.';
comment on column public.knowledge_gaps.resolved_id is
  'The row that answers it now. No foreign key: its kind varies, and it may be deleted without the gap coming back.';

create index knowledge_gaps_status_idx
  on public.knowledge_gaps (workshop_id, status, times_asked desc, last_asked_at desc, id desc);
create index knowledge_gaps_normalised_idx
  on public.knowledge_gaps using gin (workshop_id, normalised extensions.gin_trgm_ops);
create index knowledge_gaps_last_conversation_id_idx
  on public.knowledge_gaps (workshop_id, last_conversation_id) where last_conversation_id is not null;

alter table public.knowledge_gaps enable row level security;

create policy knowledge_gaps_select_member on public.knowledge_gaps for select to authenticated
  using (workshop_id in (select private.member_workshop_ids()));
create policy knowledge_gaps_update_office on public.knowledge_gaps for update to authenticated
  using (workshop_id in (select private.member_workshop_ids(array['owner', 'reception'])))
  with check (workshop_id in (select private.member_workshop_ids(array['owner', 'reception'])));

grant select, insert, update, delete on public.knowledge_gaps to service_role;
grant select on public.knowledge_gaps to authenticated;
grant update (status, resolved_kind, resolved_id) on public.knowledge_gaps to authenticated;

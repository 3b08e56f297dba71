create table public.safety_cards (
  workshop_id uuid not null,
  id uuid not null default gen_random_uuid(),
  level text not null,
  title text not null,
  triggers text[] not null,
  text text not null,
  locale text not null,
  is_active boolean not null default true,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint safety_cards_pkey primary key (workshop_id, id),
  constraint safety_cards_workshop_id_title_key unique (workshop_id, title),
  constraint safety_cards_workshop_id_fkey foreign key (workshop_id) references public.workshops (id)
    on delete cascade,
  constraint safety_cards_level_check check (level in ('red', 'amber', 'green')),
  constraint safety_cards_title_check check (length(btrim(title)) between 1 and 120),
  constraint safety_cards_triggers_check check (
    cardinality(triggers) between 1 and 30 and array_position(triggers, null) is null
    and length(array_to_string(triggers, '')) <= 2400
  ),
  constraint safety_cards_text_check check (length(btrim(text)) between 1 and 1000),
  constraint safety_cards_locale_check check (locale in ('de', 'en'))
);

comment on table public.safety_cards is
  'What a workshop itself says to "may I still drive?": stop, take care or carry on; the bot never judges on its own.';
comment on column public.safety_cards.level is 'red: do not drive on, amber: drive with care and come by, green: no hurry.';
comment on column public.safety_cards.triggers is 'What customers describe, as they would say it; all words of one must be in the question.';

create trigger safety_cards_before_update_set_updated_at before update on public.safety_cards
  for each row execute function private.set_updated_at();

alter table public.safety_cards enable row level security;

create policy safety_cards_select_member on public.safety_cards for select to authenticated
  using (workshop_id in (select private.member_workshop_ids()));
create policy safety_cards_insert_office on public.safety_cards for insert to authenticated
  with check (workshop_id in (select private.member_workshop_ids(array['owner', 'reception'])));
create policy safety_cards_update_office on public.safety_cards for update to authenticated
  using (workshop_id in (select private.member_workshop_ids(array['owner', 'reception'])))
  with check (workshop_id in (select private.member_workshop_ids(array['owner', 'reception'])));
create policy safety_cards_delete_office on public.safety_cards for delete to authenticated
  using (workshop_id in (select private.member_workshop_ids(array['owner', 'reception'])));

grant select, insert, update, delete on public.safety_cards to authenticated, service_role;

create table public.safety_overrides (
  workshop_id uuid not null,
  card_key text not null,
  is_active boolean not null default true,
  text_de text,
  text_en text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint safety_overrides_pkey primary key (workshop_id, card_key),
  constraint safety_overrides_workshop_id_fkey foreign key (workshop_id) references public.workshops (id)
    on delete cascade,
  constraint safety_overrides_card_key_check check (card_key ~ '^[a-z][a-z0-9_]{0,39}$'),
  constraint safety_overrides_text_de_check check (length(btrim(text_de)) between 1 and 1000),
  constraint safety_overrides_text_en_check check (length(btrim(text_en)) between 1 and 1000)
);

comment on table public.safety_overrides is
  'What a workshop has changed of the safety cards that all begin with; a card without a row is used as it is shipped.';
comment on column public.safety_overrides.card_key is 'The card''s key in the product''s data.';
comment on column public.safety_overrides.text_de is 'The workshop''s own German words; null keeps the shipped ones.';
comment on column public.safety_overrides.text_en is 'The workshop''s own English words; null keeps the shipped ones.';

create trigger safety_overrides_before_update_set_updated_at before update on public.safety_overrides
  for each row execute function private.set_updated_at();
create trigger safety_overrides_after_insert_note_change after insert on public.safety_overrides
  referencing new table as changed for each statement execute function private.note_changed_facts();
create trigger safety_overrides_after_update_note_change after update on public.safety_overrides
  referencing new table as changed for each statement execute function private.note_changed_facts();
create trigger safety_overrides_after_delete_note_change after delete on public.safety_overrides
  referencing old table as changed for each statement execute function private.note_changed_facts();

alter table public.safety_overrides enable row level security;

create policy safety_overrides_select_member on public.safety_overrides for select to authenticated
  using (workshop_id in (select private.member_workshop_ids()));

grant select on public.safety_overrides to authenticated;
grant select, insert, update, delete on public.safety_overrides to service_role;

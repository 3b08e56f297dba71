create table private.workshop_changes (
  slug text not null,
  changed_in xid8 not null,
  changed_at timestamptz not null,
  constraint workshop_changes_pkey primary key (slug)
);

comment on table private.workshop_changes is
  'When the facts of which workshop last changed, for the caches of all instances. No foreign key: it outlives a workshop''s end.';
comment on column private.workshop_changes.changed_in is
  'The transaction; whoever asks for all since a snapshot''s oldest running one misses none that commits late.';

create index workshop_changes_changed_in_idx on private.workshop_changes (changed_in);

alter table private.workshop_changes enable row level security;

grant select on private.workshop_changes to service_role;

create function private.upsert_workshop_changes(p_slugs text[]) returns void
language sql volatile
set search_path = ''
as $$
  insert into private.workshop_changes (slug, changed_in, changed_at)
  select distinct given.slug, pg_current_xact_id(), clock_timestamp()
  from unnest(p_slugs) as given (slug)
  -- In one order, so that two writers of the same workshops wait for each other instead of dying.
  order by given.slug
  on conflict on constraint workshop_changes_pkey do update
  set changed_in = excluded.changed_in, changed_at = excluded.changed_at
$$;

comment on function private.upsert_workshop_changes is 'Notes that the facts of these workshops change in this transaction.';

-- Definer, because an owner who edits prices may not write here.
create function private.note_changed_workshops() returns trigger
language plpgsql volatile security definer
set search_path = ''
as $$
begin
  perform private.upsert_workshop_changes(array(select changed.slug from changed));
  return null;
end
$$;

comment on function private.note_changed_workshops is 'Notes which workshops one statement added, changed or removed.';

-- Definer for the same reason.
create function private.note_changed_facts() returns trigger
language plpgsql volatile security definer
set search_path = ''
as $$
begin
  perform private.upsert_workshop_changes(array(
    select workshops.slug
    from public.workshops
    where workshops.id in (select changed.workshop_id from changed)
  ));
  return null;
end
$$;

comment on function private.note_changed_facts is 'Notes of which workshops one statement changed a fact that contexts hold.';

create trigger workshops_after_insert_note_change after insert on public.workshops
  referencing new table as changed for each statement execute function private.note_changed_workshops();
create trigger workshops_after_update_note_change after update on public.workshops
  referencing new table as changed for each statement execute function private.note_changed_workshops();
-- A workshop that moves to another address leaves the old one.
create trigger workshops_after_update_note_former after update on public.workshops
  referencing old table as changed for each statement execute function private.note_changed_workshops();
create trigger workshops_after_delete_note_change after delete on public.workshops
  referencing old table as changed for each statement execute function private.note_changed_workshops();

create trigger opening_hours_after_insert_note_change after insert on public.opening_hours
  referencing new table as changed for each statement execute function private.note_changed_facts();
create trigger opening_hours_after_update_note_change after update on public.opening_hours
  referencing new table as changed for each statement execute function private.note_changed_facts();
create trigger opening_hours_after_delete_note_change after delete on public.opening_hours
  referencing old table as changed for each statement execute function private.note_changed_facts();

create trigger closures_after_insert_note_change after insert on public.closures
  referencing new table as changed for each statement execute function private.note_changed_facts();
create trigger closures_after_update_note_change after update on public.closures
  referencing new table as changed for each statement execute function private.note_changed_facts();
create trigger closures_after_delete_note_change after delete on public.closures
  referencing old table as changed for each statement execute function private.note_changed_facts();

create trigger services_after_insert_note_change after insert on public.services
  referencing new table as changed for each statement execute function private.note_changed_facts();
create trigger services_after_update_note_change after update on public.services
  referencing new table as changed for each statement execute function private.note_changed_facts();
create trigger services_after_delete_note_change after delete on public.services
  referencing old table as changed for each statement execute function private.note_changed_facts();

create trigger safety_cards_after_insert_note_change after insert on public.safety_cards
  referencing new table as changed for each statement execute function private.note_changed_facts();
create trigger safety_cards_after_update_note_change after update on public.safety_cards
  referencing new table as changed for each statement execute function private.note_changed_facts();
create trigger safety_cards_after_delete_note_change after delete on public.safety_cards
  referencing old table as changed for each statement execute function private.note_changed_facts();

create trigger ignored_contradictions_after_insert_note_change after insert on public.ignored_contradictions
  referencing new table as changed for each statement execute function private.note_changed_facts();
create trigger ignored_contradictions_after_update_note_change after update on public.ignored_contradictions
  referencing new table as changed for each statement execute function private.note_changed_facts();
create trigger ignored_contradictions_after_delete_note_change after delete on public.ignored_contradictions
  referencing old table as changed for each statement execute function private.note_changed_facts();

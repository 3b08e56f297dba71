create trigger ignored_contradictions_after_insert_note_change after insert on public.ignored_contradictions
  referencing new table as changed for each statement execute function private.note_changed_facts();
create trigger ignored_contradictions_after_update_note_change after update on public.ignored_contradictions
  referencing new table as changed for each statement execute function private.note_changed_facts();
create trigger ignored_contradictions_after_delete_note_change after delete on public.ignored_contradictions
  referencing old table as changed for each statement execute function private.note_changed_facts();

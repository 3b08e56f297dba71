create trigger safety_cards_after_insert_note_change after insert on public.safety_cards
  referencing new table as changed for each statement execute function private.note_changed_facts();
create trigger safety_cards_after_update_note_change after update on public.safety_cards
  referencing new table as changed for each statement execute function private.note_changed_facts();
create trigger safety_cards_after_delete_note_change after delete on public.safety_cards
  referencing old table as changed for each statement execute function private.note_changed_facts();

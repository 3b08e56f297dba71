create or replace function private.upsert_import_item(p_workshop_id uuid, p_kind text, p_place integer, p_item jsonb)
returns void
language plpgsql volatile
set search_path = ''
as $$
begin
  case p_kind
    when 'openingHours' then
      perform private.insert_opening_hours(p_workshop_id, p_item);
    when 'closures' then
      insert into public.closures (workshop_id, starts_on, ends_on, reason)
      values (
        p_workshop_id, (p_item ->> 'from')::date, (p_item ->> 'to')::date, coalesce(p_item ->> 'reason', '')
      );
    when 'services' then
      perform private.upsert_service(p_workshop_id, p_place, p_item);
    when 'faqs' then
      insert into public.faqs (workshop_id, position, question, answer)
      values (p_workshop_id, p_place, p_item ->> 'question', p_item ->> 'answer')
      on conflict on constraint faqs_workshop_id_question_key
        do update set position = excluded.position, answer = excluded.answer;
    when 'documents' then
      perform private.upsert_document(p_workshop_id, p_place, p_item);
    when 'safetyCards' then
      insert into public.safety_cards (workshop_id, level, title, triggers, text, locale)
      values (
        p_workshop_id,
        p_item ->> 'level',
        p_item ->> 'title',
        private.to_text_array(p_item -> 'triggers'),
        p_item ->> 'text',
        p_item ->> 'locale'
      )
      on conflict on constraint safety_cards_workshop_id_title_key do update set
        level = excluded.level,
        triggers = excluded.triggers,
        text = excluded.text,
        locale = excluded.locale;
  end case;
end
$$;

comment on function private.upsert_import_item is 'One entry of a workshop file as a row; what has a name keeps its id.';

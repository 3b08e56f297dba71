create function private.note_gap() returns trigger
language plpgsql volatile
set search_path = ''
as $$
declare
  v_question text;
  v_locale text;
  v_normalised text;
begin
  -- The offer to pass something on holds the part of the message that stayed open.
  select
    private.mask_personal_data(left(coalesce(offer.value ->> 'message', asked.body), 300)),
    conversations.locale
  into v_question, v_locale
  from public.messages as asked
  join public.conversations
    on conversations.workshop_id = asked.workshop_id and conversations.id = asked.conversation_id
  cross join lateral (
    select action.value
    from jsonb_array_elements(new.actions) as action (value)
    where action.value ->> 'type' = 'lead'
    limit 1
  ) as offer
  where asked.workshop_id = new.workshop_id and asked.id = new.answers_message_id;

  v_normalised := private.normalise_question(v_question, v_locale);
  if coalesce(v_normalised, '') = '' then
    return null;
  end if;

  -- A typing error is no new question; 0.75 keeps summer tyres and winter tyres apart.
  v_normalised := coalesce((
    select knowledge_gaps.normalised
    from public.knowledge_gaps
    where knowledge_gaps.workshop_id = new.workshop_id
      and knowledge_gaps.normalised operator(extensions.%) v_normalised
      and extensions.similarity(knowledge_gaps.normalised, v_normalised) >= 0.75
    order by extensions.similarity(knowledge_gaps.normalised, v_normalised) desc, knowledge_gaps.id
    limit 1
  ), v_normalised);

  insert into public.knowledge_gaps as gaps (
    workshop_id, normalised, question, locale, first_asked_at, last_asked_at, last_conversation_id
  )
  values (
    new.workshop_id, v_normalised, v_question, v_locale, new.created_at, new.created_at, new.conversation_id
  )
  -- What was answered and is asked in vain again is open again; what was dismissed stays so.
  on conflict on constraint knowledge_gaps_workshop_id_normalised_key do update set
    times_asked = gaps.times_asked + 1,
    last_asked_at = excluded.last_asked_at,
    last_conversation_id = excluded.last_conversation_id,
    status = case when gaps.status = 'dismissed' then gaps.status else 'open' end,
    resolved_kind = null,
    resolved_id = null;
  return null;
end
$$;

comment on function private.note_gap is
  'Counts a question that stayed unanswered. Refusals, small talk and questions back make no offer to pass something on, and no gap.';
grant execute on function private.note_gap to service_role;

create trigger messages_after_insert_note_gap after insert on public.messages
  for each row
  when (new.author = 'bot' and new.answered = false and new.actions @> '[{"type": "lead"}]')
  execute function private.note_gap();

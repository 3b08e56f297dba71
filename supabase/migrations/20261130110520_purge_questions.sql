create function private.purge_questions(p_workshop_id uuid, p_conversation_id uuid) returns void
language plpgsql volatile
set search_path = ''
as $$
declare
  v_gap record;
  v_other public.gap_questions;
  v_normalised text;
begin
  for v_gap in
    select knowledge_gaps.id
    from public.knowledge_gaps
    where knowledge_gaps.workshop_id = p_workshop_id
      and (
        exists (
          select from public.gap_questions as asked
          where asked.workshop_id = p_workshop_id and asked.gap_id = knowledge_gaps.id
            and asked.conversation_id = p_conversation_id
        )
        -- Noted before anybody kept who asked.
        or (
          knowledge_gaps.last_conversation_id = p_conversation_id
          and not exists (
            select from public.gap_questions as asked
            where asked.workshop_id = p_workshop_id and asked.gap_id = knowledge_gaps.id
          )
        )
      )
    for update
  loop
    select others.* into v_other
    from public.gap_questions as others
    where others.workshop_id = p_workshop_id and others.gap_id = v_gap.id
      and others.conversation_id <> p_conversation_id
    order by others.asked_at, others.conversation_id
    limit 1;
    v_normalised := private.normalise_question(v_other.question, v_other.locale);
    if v_other.gap_id is null or exists (
      select from public.knowledge_gaps as same
      where same.workshop_id = p_workshop_id and same.normalised = v_normalised and same.id <> v_gap.id
    ) then
      delete from public.knowledge_gaps
      where knowledge_gaps.workshop_id = p_workshop_id and knowledge_gaps.id = v_gap.id;
      continue;
    end if;
    update public.knowledge_gaps
    set question = v_other.question, locale = v_other.locale, normalised = v_normalised
    where knowledge_gaps.workshop_id = p_workshop_id and knowledge_gaps.id = v_gap.id;
    -- Read from the words that go; whoever asks next brings another.
    if to_regtype('extensions.vector') is not null then
      execute 'update public.knowledge_gaps set embedding = null, embedding_model = null
        where knowledge_gaps.workshop_id = $1 and knowledge_gaps.id = $2' using p_workshop_id, v_gap.id;
    end if;
  end loop;
end
$$;

comment on function private.purge_questions is
  'Takes a conversation''s words out of open questions: others'' words for the same question stand in, else the question goes.';
grant execute on function private.purge_questions to service_role;

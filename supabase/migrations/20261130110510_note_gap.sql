create or replace function private.note_gap(p_workshop_id uuid, p_conversation_id uuid, p_question text, p_embedding jsonb)
returns void
language plpgsql volatile
set search_path = ''
as $$
declare
  v_question text := private.mask_personal_data(left(p_question, 300));
  v_now timestamptz := clock_timestamp();
  v_locale text;
  v_normalised text;
  v_gap_id uuid;
begin
  select conversations.locale into v_locale
  from public.conversations
  where conversations.workshop_id = p_workshop_id and conversations.id = p_conversation_id;

  v_normalised := private.normalise_question(v_question, v_locale);
  if coalesce(v_normalised, '') = '' then
    return;
  end if;
  v_normalised := coalesce(private.find_alike_gap(p_workshop_id, v_normalised, p_embedding), v_normalised);

  insert into public.knowledge_gaps as gaps (
    workshop_id, normalised, question, locale, first_asked_at, last_asked_at, last_conversation_id
  )
  values (p_workshop_id, v_normalised, v_question, v_locale, v_now, v_now, p_conversation_id)
  -- What was answered and is asked in vain again is open again; what was dismissed stays so.
  on conflict on constraint knowledge_gaps_workshop_id_normalised_key do update set
    times_asked = gaps.times_asked + 1,
    last_asked_at = excluded.last_asked_at,
    last_conversation_id = excluded.last_conversation_id,
    status = case when gaps.status = 'dismissed' then gaps.status else 'open' end,
    resolved_kind = null,
    resolved_id = null
  returning gaps.id into v_gap_id;

  -- A few are enough: they stand in for each other when one is erased.
  insert into public.gap_questions (workshop_id, gap_id, conversation_id, question, locale, asked_at)
  select p_workshop_id, v_gap_id, p_conversation_id, v_question, v_locale, v_now
  where (
    select count(*) from public.gap_questions
    where gap_questions.workshop_id = p_workshop_id and gap_questions.gap_id = v_gap_id
  ) < 5
  on conflict do nothing;

  -- The rarest and oldest make room: nobody reads further, and a flood of questions shall not fill the database.
  delete from public.knowledge_gaps
  where knowledge_gaps.workshop_id = p_workshop_id
    and knowledge_gaps.id in (
      select listed.id
      from public.knowledge_gaps as listed
      where listed.workshop_id = p_workshop_id and listed.status = 'open' and listed.id <> v_gap_id
      order by listed.times_asked desc, listed.last_asked_at desc, listed.id desc
      offset 999
    );

  -- As text, because the column is not there on a server without pgvector.
  if p_embedding ->> 'vector' is not null and to_regtype('extensions.vector') is not null then
    execute $query$
      update public.knowledge_gaps set embedding = $3::extensions.vector, embedding_model = $4
      where knowledge_gaps.workshop_id = $1 and knowledge_gaps.id = $2 and knowledge_gaps.embedding is null
    $query$ using p_workshop_id, v_gap_id, p_embedding ->> 'vector', p_embedding ->> 'model';
  end if;
end
$$;

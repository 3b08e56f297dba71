create function private.find_alike_gap(p_workshop_id uuid, p_normalised text, p_embedding jsonb) returns text
language plpgsql stable
set search_path = ''
as $$
declare
  v_found text;
begin
  -- A typing error is no new question; 0.75 keeps summer tyres and winter tyres apart.
  select knowledge_gaps.normalised into v_found
  from public.knowledge_gaps
  where knowledge_gaps.workshop_id = p_workshop_id
    and knowledge_gaps.normalised operator(extensions.%) p_normalised
    and extensions.similarity(knowledge_gaps.normalised, p_normalised) >= 0.75
  order by extensions.similarity(knowledge_gaps.normalised, p_normalised) desc, knowledge_gaps.id
  limit 1;
  if found or p_embedding ->> 'vector' is null or to_regtype('extensions.vector') is null then
    return v_found;
  end if;

  -- Cosine distance. Reports on small embedding models put paraphrases at 0.25 to 0.3 and other questions on the subject at
  -- 0.45, but questions of one pattern ("was kostet …") are nearer to each other than that. 0.2 is on the safe side of both:
  -- a question lost in another's count is worse than one listed twice.
  execute $query$
    select knowledge_gaps.normalised
    from public.knowledge_gaps
    where knowledge_gaps.workshop_id = $1
      and knowledge_gaps.embedding_model = $3
      and knowledge_gaps.embedding operator(extensions.<=>) $2::extensions.vector <= 0.2
    order by knowledge_gaps.embedding operator(extensions.<=>) $2::extensions.vector, knowledge_gaps.id
    limit 1
  $query$ into v_found using p_workshop_id, p_embedding ->> 'vector', p_embedding ->> 'model';
  return v_found;
end
$$;

comment on function private.find_alike_gap is
  'The key of the question that this one is in other letters, or where its embedding is known in other words; null if it is new.';
grant execute on function private.find_alike_gap to service_role;

do $$
begin
  if to_regtype('extensions.vector') is null then
    raise notice 'pgvector is not on this server: questions are grouped by their words alone';
    return;
  end if;
  alter table public.knowledge_gaps
    add column embedding extensions.vector(1536),
    add column embedding_model text,
    add constraint knowledge_gaps_embedding_model_check check ((embedding is null) = (embedding_model is null));
  comment on column public.knowledge_gaps.embedding is
    'The first known meaning of the question, read anew only by another model, so that a group does not wander; null while none is known.';
  comment on column public.knowledge_gaps.embedding_model is 'Who read it: meanings of two models cannot be compared.';
  create index knowledge_gaps_embedding_model_idx on public.knowledge_gaps (embedding_model, workshop_id)
    where embedding_model is not null;
end
$$;

do $$
begin
  if to_regtype('extensions.vector') is null then
    raise notice 'pgvector is not on this server: questions are grouped by their words alone';
    return;
  end if;
  alter table public.knowledge_gaps add column embedding extensions.vector(1536);
  comment on column public.knowledge_gaps.embedding is
    'The first known meaning of the question, never changed, so that a group does not wander; null while none is known.';
end
$$;

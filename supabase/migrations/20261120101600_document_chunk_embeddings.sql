/* 1536 numbers is what the small embedding models of the common providers give; hnsw takes at most 2000. */
do $$
begin
  if to_regtype('extensions.vector') is null then
    raise notice 'pgvector is not on this server: chunks have no embedding';
    return;
  end if;
  alter table public.document_chunks
    add column embedding extensions.vector(1536),
    add column embedding_model text,
    add constraint document_chunks_embedding_model_check check ((embedding is null) = (embedding_model is null));
  comment on column public.document_chunks.embedding is 'Null until a model has read the chunk.';
  comment on column public.document_chunks.embedding_model is 'Which one: meanings of two models cannot be compared.';
  create index document_chunks_embedding_idx on public.document_chunks
    using hnsw (embedding extensions.vector_cosine_ops);
  create index document_chunks_embedding_model_idx on public.document_chunks (embedding_model, workshop_id);
end
$$;

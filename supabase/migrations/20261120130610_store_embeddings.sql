create function public.list_unread_knowledge(p_workshop_id uuid, p_model text, p_limit integer)
returns table (kind text, id uuid, content text)
language plpgsql stable
set search_path = ''
as $$
begin
  if to_regtype('extensions.vector') is null then
    return;
  end if;
  -- As text, because the columns are not there on a server without pgvector.
  return query execute $query$
    select 'document', chunks.id, concat_ws(E'\n', chunks.title, chunks.heading, chunks.content)
    from public.document_chunks as chunks
    where chunks.workshop_id = $1 and chunks.embedding_model is distinct from $2
    union all
    select 'faq', faqs.id, concat_ws(E'\n', faqs.question, faqs.answer)
    from public.faqs
    where faqs.workshop_id = $1 and faqs.embedding_model is distinct from $2
    union all
    -- A gap without a meaning was asked together with something else: its own words may be half a question.
    select 'gap', knowledge_gaps.id, knowledge_gaps.question
    from public.knowledge_gaps
    where knowledge_gaps.workshop_id = $1 and knowledge_gaps.embedding_model <> $2
    limit $3
  $query$ using p_workshop_id, p_model, p_limit;
end
$$;

comment on function public.list_unread_knowledge is 'Texts of a workshop that this embedding model has not read yet.';
grant execute on function public.list_unread_knowledge to service_role;

create function public.store_embeddings(p_workshop_id uuid, p_model text, p_embeddings jsonb) returns void
language plpgsql volatile
set search_path = ''
as $$
begin
  execute $query$
    update public.document_chunks as chunks
    set embedding = (listed.value ->> 'embedding')::extensions.vector, embedding_model = $2
    from jsonb_array_elements($3) as listed (value)
    where chunks.workshop_id = $1 and chunks.id = (listed.value ->> 'id')::uuid
  $query$ using p_workshop_id, p_model, p_embeddings;
  execute $query$
    update public.faqs
    set embedding = (listed.value ->> 'embedding')::extensions.vector, embedding_model = $2
    from jsonb_array_elements($3) as listed (value)
    where faqs.workshop_id = $1 and faqs.id = (listed.value ->> 'id')::uuid
      -- The words may have changed since they were read.
      and concat_ws(E'\n', faqs.question, faqs.answer) = listed.value ->> 'content'
  $query$ using p_workshop_id, p_model, p_embeddings;
  execute $query$
    update public.knowledge_gaps
    set embedding = (listed.value ->> 'embedding')::extensions.vector, embedding_model = $2
    from jsonb_array_elements($3) as listed (value)
    where knowledge_gaps.workshop_id = $1 and knowledge_gaps.id = (listed.value ->> 'id')::uuid
  $query$ using p_workshop_id, p_model, p_embeddings;
end
$$;

comment on function public.store_embeddings is
  'Keeps what a model made [{id, content, embedding}] of texts; needs pgvector, as list_unread_knowledge finds none without.';
grant execute on function public.store_embeddings to service_role;

create function public.list_unread_workshops(p_model text, p_limit integer) returns table (workshop_id uuid)
language plpgsql stable
set search_path = ''
as $$
begin
  if to_regtype('extensions.vector') is null then
    return;
  end if;
  -- Not "is distinct from", which no index answers: mostly there is nothing, and that must show without reading every text.
  return query execute $query$
    select document_chunks.workshop_id from public.document_chunks where document_chunks.embedding_model is null
    union
    select document_chunks.workshop_id from public.document_chunks where document_chunks.embedding_model < $1
    union
    select document_chunks.workshop_id from public.document_chunks where document_chunks.embedding_model > $1
    union
    select faqs.workshop_id from public.faqs where faqs.embedding_model is null
    union
    select faqs.workshop_id from public.faqs where faqs.embedding_model < $1
    union
    select faqs.workshop_id from public.faqs where faqs.embedding_model > $1
    union
    select knowledge_gaps.workshop_id from public.knowledge_gaps where knowledge_gaps.embedding_model < $1
    union
    select knowledge_gaps.workshop_id from public.knowledge_gaps where knowledge_gaps.embedding_model > $1
    limit $2
  $query$ using p_model, p_limit;
end
$$;

comment on function public.list_unread_workshops is
  'Workshops with texts that this embedding model has not read: imported, edited, older than its key, or read by another.';
grant execute on function public.list_unread_workshops to service_role;

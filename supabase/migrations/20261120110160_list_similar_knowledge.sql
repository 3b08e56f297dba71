create function private.list_similar_knowledge(p_workshop_id uuid, p_embedding jsonb, p_limit integer)
returns table (kind text, id uuid, place bigint)
language plpgsql stable
set search_path = ''
rows 20
as $$
begin
  if p_embedding ->> 'vector' is null or to_regtype('extensions.vector') is null then
    return;
  end if;
  return query execute $query$
    -- One workshop's texts are few, so each is compared: an index over all workshops gives others' neighbours first.
    with own as materialized (
      select 'document' as kind, chunks.id, chunks.embedding
      from public.document_chunks as chunks
      join public.documents on documents.workshop_id = chunks.workshop_id and documents.id = chunks.document_id
      where chunks.workshop_id = $1 and chunks.embedding_model = $4 and documents.is_active
      union all
      select 'faq', faqs.id, faqs.embedding
      from public.faqs
      where faqs.workshop_id = $1 and faqs.embedding_model = $4
    ),
    near as (
      select own.kind, own.id, own.embedding operator(extensions.<=>) $2::extensions.vector as distance from own
    )
    select near.kind, near.id, row_number() over (order by near.distance, near.id)
    from near
    -- Cosine distance; what is further away than this shares no more than the trade's common words.
    where near.distance < 0.65
    order by near.distance, near.id
    limit $3
  $query$ using p_workshop_id, p_embedding ->> 'vector', p_limit, p_embedding ->> 'model';
end
$$;

comment on function private.list_similar_knowledge is
  'Texts of a workshop that the same model {model, vector} has read, by how near their meaning is to the question''s; none without pgvector or embedding.';
grant execute on function private.list_similar_knowledge to service_role;

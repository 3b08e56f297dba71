-- The page counts come last and may be left out, so that a worker of the version before goes on while this one is installed.
drop function public.store_index(uuid, uuid, integer, text, text, jsonb, jsonb, timestamptz);

create function public.store_index(
  p_workshop_id uuid,
  p_document_id uuid,
  p_revision integer,
  p_title text,
  p_body text,
  p_chunks jsonb,
  p_prices jsonb,
  p_now timestamptz,
  p_page_count integer default null,
  p_unread_page_count integer default null
)
returns boolean
language plpgsql volatile
set search_path = ''
as $$
declare
  v_document public.documents;
begin
  update public.documents set
    status = 'ready',
    error = null,
    body = p_body,
    indexed_at = p_now,
    page_count = p_page_count,
    unread_page_count = p_unread_page_count
  where documents.workshop_id = p_workshop_id
    and documents.id = p_document_id
    and documents.revision = p_revision
  returning documents.* into v_document;
  if v_document.id is null then
    return false;
  end if;

  -- A page's own title is better than its address, if no other document has it.
  update public.documents set title = p_title
  where documents.workshop_id = p_workshop_id
    and documents.id = p_document_id
    and p_title is not null
    and not exists (
      select from public.documents as others where others.workshop_id = p_workshop_id and others.title = p_title
    )
  returning documents.* into v_document;
  if v_document.id is null then
    select documents.* into v_document
    from public.documents
    where documents.workshop_id = p_workshop_id and documents.id = p_document_id;
  end if;

  perform private.replace_chunks(v_document, p_chunks);
  perform private.replace_price_proposals(v_document, p_prices);
  perform private.purge_knowledge_words(p_workshop_id);
  perform private.enqueue_job(p_workshop_id, 'embed_knowledge', '{}');
  return true;
end
$$;

comment on function public.store_index is
  'Puts what was read from a document in place, all at once; false when it is gone or wanted anew meanwhile.';
grant execute on function public.store_index to service_role;

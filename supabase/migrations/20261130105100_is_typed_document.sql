-- A price that was found in a table waits for somebody to accept it. What the workshop file says needs no such consent: who wrote the
-- price list wrote it. Once such a document has been read anew, and prices were found in it, they are proposals like any other.
create function private.is_typed_document(p_document public.documents) returns boolean
language sql stable
set search_path = ''
as $$
  select p_document.source = 'import' and not exists (
    select
    from public.price_proposals
    where price_proposals.workshop_id = p_document.workshop_id and price_proposals.document_id = p_document.id
  )
$$;

comment on function private.is_typed_document is
  'Whether a document came with the workshop file and no price of it was ever proposed: only then its tables may be told as they stand.';
grant execute on function private.is_typed_document to service_role, authenticated;

create or replace view private.knowledge_entries with (security_invoker = true) as
select
  faqs.workshop_id,
  'faq' as kind,
  faqs.id,
  faqs.question as title,
  null::text as heading,
  faqs.answer as content,
  faqs.search,
  true as is_typed
from public.faqs
union all
select
  document_chunks.workshop_id,
  'document',
  document_chunks.id,
  document_chunks.title,
  document_chunks.heading,
  document_chunks.content,
  document_chunks.search,
  private.is_typed_document(documents)
from public.document_chunks
join public.documents
  on documents.workshop_id = document_chunks.workshop_id and documents.id = document_chunks.document_id
where documents.is_active;

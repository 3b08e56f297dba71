create view private.knowledge_entries with (security_invoker = true) as
select
  faqs.workshop_id,
  'faq' as kind,
  faqs.id,
  faqs.question as title,
  null::text as heading,
  faqs.answer as content,
  faqs.search
from public.faqs
union all
select
  document_chunks.workshop_id,
  'document',
  document_chunks.id,
  document_chunks.title,
  document_chunks.heading,
  document_chunks.content,
  document_chunks.search
from public.document_chunks
join public.documents
  on documents.workshop_id = document_chunks.workshop_id and documents.id = document_chunks.document_id
where documents.is_active;

comment on view private.knowledge_entries is 'All that a workshop wrote and that can be searched, in one shape.';

grant select on private.knowledge_entries to service_role;

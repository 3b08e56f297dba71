-- Only files that have pages have the counts; those read before this keep none until they are read anew.
alter table public.documents
  add column page_count integer,
  add column unread_page_count integer,
  add constraint documents_page_count_check check (
    (page_count is null) = (unread_page_count is null)
    and page_count between 1 and 10000
    and unread_page_count between 0 and page_count
  );

comment on column public.documents.page_count is 'Pages of the file that was read last; null where it has none.';
comment on column public.documents.unread_page_count is
  'Pages that show more than could be read, such as the pictures of a scan.';

alter type public.document_row
  add attribute page_count integer,
  add attribute unread_page_count integer;

create or replace function private.to_document_row(p_document public.documents) returns public.document_row
-- Definer: the file's name is in a table that members cannot read; the caller has found the document already.
language sql stable security definer
set search_path = ''
as $$
  select
    p_document.id,
    p_document.title,
    p_document.source,
    p_document.url,
    (
      select document_files.name
      from public.document_files
      where document_files.workshop_id = p_document.workshop_id and document_files.document_id = p_document.id
    ),
    p_document.status,
    p_document.error,
    p_document.is_active,
    (
      select count(*)::integer
      from public.document_chunks
      where document_chunks.workshop_id = p_document.workshop_id and document_chunks.document_id = p_document.id
    ),
    (
      select count(*)::integer
      from public.price_proposals
      where price_proposals.workshop_id = p_document.workshop_id
        and price_proposals.document_id = p_document.id
        and price_proposals.status = 'proposed'
    ),
    p_document.created_at,
    p_document.indexed_at,
    p_document.page_count,
    p_document.unread_page_count
$$;

comment on function private.to_document_row is 'A document as the dashboard shows it.';
grant execute on function private.to_document_row to authenticated;

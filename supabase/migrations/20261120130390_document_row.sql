create type public.document_row as (
  id uuid,
  title text,
  source text,
  url text,
  file_name text,
  status text,
  error text,
  is_active boolean,
  passage_count integer,
  proposal_count integer,
  created_at timestamptz,
  indexed_at timestamptz
);

comment on type public.document_row is 'What the dashboard shows of a document.';

create function private.to_document_row(p_document public.documents) returns public.document_row
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
    p_document.indexed_at
$$;

comment on function private.to_document_row is 'A document as the dashboard shows it.';
grant execute on function private.to_document_row to authenticated;

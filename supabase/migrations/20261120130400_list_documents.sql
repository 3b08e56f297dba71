create function private.to_document(p_document public.documents)
returns table (
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
)
-- Definer: the file's name is in a table that members cannot read; the caller has found the document already.
language plpgsql stable security definer
set search_path = ''
rows 1
as $$
begin
  return query
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
    p_document.indexed_at;
end
$$;

comment on function private.to_document is 'A document as the dashboard shows it.';
grant execute on function private.to_document to authenticated;

create function public.list_documents(p_workshop text)
returns table (
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
)
language plpgsql stable
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop);
begin
  return query
  select shown.*
  from public.documents
  cross join lateral private.to_document(documents) as shown
  where documents.workshop_id = v_member.workshop_id
  order by documents.created_at desc, documents.title;
end
$$;

comment on function public.list_documents is 'A workshop''s documents, newest first; add_document keeps them few.';
grant execute on function public.list_documents to authenticated;

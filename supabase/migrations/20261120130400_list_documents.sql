create function public.list_documents(p_workshop text)
returns setof public.document_row
language plpgsql stable
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop);
begin
  return query
  select shown.*
  from public.documents
  cross join lateral private.to_document_row(documents) as shown
  where documents.workshop_id = v_member.workshop_id
  order by documents.created_at desc, documents.title;
end
$$;

comment on function public.list_documents is 'A workshop''s documents, newest first; add_document keeps them few.';
grant execute on function public.list_documents to authenticated;

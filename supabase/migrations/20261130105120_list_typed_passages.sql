drop function public.list_passages(text, uuid, integer);

create function public.list_passages(p_workshop text, p_after_id uuid default null, p_limit integer default 500)
returns table (
  id uuid,
  document_id uuid,
  kind text,
  title text,
  heading text,
  content text,
  is_typed boolean
)
language plpgsql stable
set search_path = ''
as $$
declare
  v_workshop_id uuid := (private.require_member(p_workshop)).workshop_id;
begin
  return query
  select
    passages.id,
    passages.document_id,
    passages.kind,
    passages.title,
    passages.heading,
    passages.content,
    passages.is_typed
  from (
    select faqs.id, null::uuid, 'faq', faqs.question, null, faqs.answer, true
    from public.faqs
    where faqs.workshop_id = v_workshop_id
    union all
    select
      document_chunks.id,
      document_chunks.document_id,
      'document',
      document_chunks.title,
      document_chunks.heading,
      document_chunks.content,
      private.is_typed_document(documents)
    from public.document_chunks
    join public.documents
      on documents.workshop_id = document_chunks.workshop_id and documents.id = document_chunks.document_id
    where document_chunks.workshop_id = v_workshop_id and documents.is_active
  ) as passages (id, document_id, kind, title, heading, content, is_typed)
  -- A text without a figure says no price, no time and no number.
  where (passages.content ~ '\d' or passages.content ~* 'geschlossen|closed')
    and (p_after_id is null or passages.id > p_after_id)
  order by passages.id
  limit least(greatest(coalesce(p_limit, 500), 1), 501);
end
$$;

comment on function public.list_passages is
  'The texts of a workshop that say a figure or a day off, a page at a time, to be held against its facts.';
grant execute on function public.list_passages to authenticated;

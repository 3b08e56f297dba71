create function public.list_unread_workshops(p_limit integer) returns table (workshop_id uuid)
language plpgsql stable
set search_path = ''
as $$
begin
  if to_regtype('extensions.vector') is null then
    return;
  end if;
  return query execute $query$
    select document_chunks.workshop_id from public.document_chunks where document_chunks.embedding is null
    union
    select faqs.workshop_id from public.faqs where faqs.embedding is null
    limit $1
  $query$ using p_limit;
end
$$;

comment on function public.list_unread_workshops is
  'Workshops with texts that no embedding model has read: imported, edited, or older than the model''s key.';
grant execute on function public.list_unread_workshops to service_role;

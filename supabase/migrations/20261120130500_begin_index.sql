create function public.begin_index(p_workshop_id uuid, p_document_id uuid, p_revision integer)
returns table (title text, source text, url text, file_name text, content text, body text, currency text)
language plpgsql volatile
set search_path = ''
as $$
begin
  return query
  with begun as (
    update public.documents set status = 'processing', error = null
    where documents.workshop_id = p_workshop_id
      and documents.id = p_document_id
      and documents.revision = p_revision
      -- A job that is delivered twice finds nothing left to do; one that had failed for good may be replayed.
      and documents.status <> 'ready'
    returning documents.*
  )
  select
    begun.title,
    begun.source,
    begun.url,
    document_files.name,
    encode(document_files.content, 'base64'),
    begun.body,
    workshops.currency
  from begun
  join public.workshops on workshops.id = begun.workshop_id
  left join public.document_files
    on document_files.workshop_id = begun.workshop_id and document_files.document_id = begun.id;
end
$$;

comment on function public.begin_index is
  'What the worker reads, its file in base64; no row when the document is gone, done or wanted anew.';
grant execute on function public.begin_index to service_role;

create function public.fail_index(p_workshop_id uuid, p_document_id uuid, p_revision integer, p_error text)
returns void
language plpgsql volatile
set search_path = ''
as $$
begin
  update public.documents set status = 'failed', error = p_error
  where documents.workshop_id = p_workshop_id
    and documents.id = p_document_id
    and documents.revision = p_revision;
end
$$;

comment on function public.fail_index is 'Says why a document could not be read; what was found in it before stays.';
grant execute on function public.fail_index to service_role;

-- Definer: a document is written here or nowhere, so that none exists without the job that reads it.
create function public.add_document(
  p_workshop text,
  p_title text,
  p_url text default null,
  p_file_name text default null,
  p_media_type text default null,
  p_content text default null
)
returns setof public.document_row
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner', 'reception']);
  v_document public.documents;
begin
  -- One at a time for each workshop: else two could pass the bound together.
  perform from public.workshops where workshops.id = v_member.workshop_id for no key update;
  if (select count(*) >= 200 from public.documents where documents.workshop_id = v_member.workshop_id) then
    raise exception 'a workshop has at most 200 documents' using errcode = 'PT409', hint = 'too_many_documents';
  end if;

  insert into public.documents (workshop_id, title, source, url, status)
  values (v_member.workshop_id, p_title, case when p_url is null then 'file' else 'url' end, p_url, 'queued')
  on conflict on constraint documents_workshop_id_title_key do nothing
  returning documents.* into v_document;
  if v_document.id is null then
    raise exception 'there is a document of this title' using errcode = 'PT409', hint = 'document_exists';
  end if;

  if p_url is null then
    -- In base64 on the way here, because JSON has no bytes.
    insert into public.document_files (workshop_id, document_id, name, media_type, content)
    values (v_member.workshop_id, v_document.id, p_file_name, p_media_type, decode(p_content, 'base64'));
  end if;
  perform private.enqueue_index(v_document);
  return next private.to_document_row(v_document);
end
$$;

comment on function public.add_document is
  'Stores a document by its address or its file (base64) and leaves the work of reading it to the worker.';
grant execute on function public.add_document to authenticated;

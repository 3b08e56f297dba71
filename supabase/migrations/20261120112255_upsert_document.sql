create function private.upsert_document(p_workshop_id uuid, p_place integer, p_item jsonb) returns void
language plpgsql volatile
set search_path = ''
as $$
declare
  v_document public.documents;
begin
  insert into public.documents (workshop_id, position, title, body)
  values (p_workshop_id, p_place, p_item ->> 'title', p_item ->> 'text')
  -- The file names it, so it is the file's from now on, wherever it came from; a job under way for it is outdated.
  on conflict on constraint documents_workshop_id_title_key do update set
    position = excluded.position,
    body = excluded.body,
    source = 'import',
    url = null,
    status = 'ready',
    error = null,
    revision = documents.revision + 1
  returning documents.* into v_document;

  perform private.replace_chunks(v_document, p_item -> 'chunks');
end
$$;

comment on function private.upsert_document is 'A document of a workshop file, known by its title, with its chunks.';
grant execute on function private.upsert_document to service_role;

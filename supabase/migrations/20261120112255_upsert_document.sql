create function private.upsert_document(p_workshop_id uuid, p_place integer, p_item jsonb) returns void
language plpgsql volatile
set search_path = ''
as $$
declare
  v_document public.documents;
begin
  insert into public.documents (workshop_id, position, title, body)
  values (p_workshop_id, p_place, p_item ->> 'title', p_item ->> 'text')
  on conflict on constraint documents_workshop_id_title_key
    do update set position = excluded.position, body = excluded.body
  returning documents.* into v_document;

  -- A changed chunk is a new one: whatever was derived from the old words goes with it.
  delete from public.document_chunks
  where document_chunks.workshop_id = p_workshop_id
    and document_chunks.document_id = v_document.id
    and not exists (
      select
      from jsonb_array_elements(p_item -> 'chunks') with ordinality as chunk (value, place)
      where chunk.place - 1 = document_chunks.position
        and chunk.value ->> 'heading' is not distinct from document_chunks.heading
        and chunk.value ->> 'content' = document_chunks.content
    );

  insert into public.document_chunks (workshop_id, document_id, position, title, heading, content)
  select
    p_workshop_id, v_document.id, chunk.place - 1, v_document.title, chunk.value ->> 'heading', chunk.value ->> 'content'
  from jsonb_array_elements(p_item -> 'chunks') with ordinality as chunk (value, place)
  on conflict on constraint document_chunks_workshop_id_document_id_position_key do nothing;
end
$$;

comment on function private.upsert_document is 'A document of a workshop file, known by its title, with its chunks.';
grant execute on function private.upsert_document to service_role;

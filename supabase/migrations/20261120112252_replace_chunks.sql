create function private.replace_chunks(p_document public.documents, p_chunks jsonb) returns void
language plpgsql volatile
set search_path = ''
as $$
begin
  -- A changed chunk is a new one: its embedding goes with the old words.
  delete from public.document_chunks
  where document_chunks.workshop_id = p_document.workshop_id
    and document_chunks.document_id = p_document.id
    and not exists (
      select
      from jsonb_array_elements(p_chunks) with ordinality as chunk (value, place)
      where chunk.place - 1 = document_chunks.position
        and p_document.title = document_chunks.title
        and chunk.value ->> 'heading' is not distinct from document_chunks.heading
        and chunk.value ->> 'content' = document_chunks.content
    );

  insert into public.document_chunks (workshop_id, document_id, position, title, heading, content)
  select
    p_document.workshop_id,
    p_document.id,
    chunk.place - 1,
    p_document.title,
    chunk.value ->> 'heading',
    chunk.value ->> 'content'
  from jsonb_array_elements(p_chunks) with ordinality as chunk (value, place)
  on conflict on constraint document_chunks_workshop_id_document_id_position_key do nothing;
end
$$;

comment on function private.replace_chunks is 'Gives a document these passages [{heading, content}] and keeps what did not change.';
grant execute on function private.replace_chunks to service_role;

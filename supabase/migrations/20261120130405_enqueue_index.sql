create function private.enqueue_index(p_document public.documents) returns void
language plpgsql volatile
set search_path = ''
as $$
begin
  perform private.enqueue_job(
    p_document.workshop_id,
    'index_document',
    jsonb_build_object('documentId', p_document.id, 'revision', p_document.revision)
  );
end
$$;

comment on function private.enqueue_index is 'Has a document read as it is now wanted.';
grant execute on function private.enqueue_index to service_role;

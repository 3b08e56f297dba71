create function private.lock_document(p_workshop_id uuid, p_document_id uuid) returns public.documents
language plpgsql volatile
set search_path = ''
as $$
declare
  v_document public.documents;
begin
  select documents.* into v_document
  from public.documents
  where documents.workshop_id = p_workshop_id and documents.id = p_document_id
  for no key update;
  if not found then
    raise exception 'there is no such document' using errcode = 'PT404', hint = 'document_not_found';
  end if;
  return v_document;
end
$$;

comment on function private.lock_document is 'A document of the workshop, kept from other writers until the transaction ends.';
grant execute on function private.lock_document to service_role;

-- Definer, all three: members write documents through such functions only.
create function public.set_document_active(p_workshop text, p_document_id uuid, p_is_active boolean) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner', 'reception']);
  v_document public.documents := private.lock_document(v_member.workshop_id, p_document_id);
begin
  update public.documents set is_active = p_is_active
  where documents.workshop_id = v_document.workshop_id and documents.id = v_document.id;
end
$$;

comment on function public.set_document_active is 'Lets a document be found, or not.';
grant execute on function public.set_document_active to authenticated;

create function public.reindex_document(p_workshop text, p_document_id uuid) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner', 'reception']);
  v_document public.documents := private.lock_document(v_member.workshop_id, p_document_id);
begin
  update public.documents set status = 'queued', error = null, revision = documents.revision + 1
  where documents.workshop_id = v_document.workshop_id and documents.id = v_document.id
  returning documents.* into v_document;
  perform private.enqueue_index(v_document);
end
$$;

comment on function public.reindex_document is 'Has a document read anew; what was found in it before stays until then.';
grant execute on function public.reindex_document to authenticated;

create function public.delete_document(p_workshop text, p_document_id uuid) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner', 'reception']);
  v_document public.documents := private.lock_document(v_member.workshop_id, p_document_id);
begin
  delete from public.documents
  where documents.workshop_id = v_document.workshop_id and documents.id = v_document.id;
  perform private.purge_knowledge_words(v_document.workshop_id);
end
$$;

comment on function public.delete_document is 'Forgets a document, its file, its passages and the prices proposed from it.';
grant execute on function public.delete_document to authenticated;

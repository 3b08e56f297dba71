create function private.replace_price_proposals(p_document public.documents, p_prices jsonb) returns void
language plpgsql volatile
set search_path = ''
as $$
begin
  delete from public.price_proposals
  where price_proposals.workshop_id = p_document.workshop_id
    and price_proposals.document_id = p_document.id
    and price_proposals.status = 'proposed';

  insert into public.price_proposals (
    workshop_id, document_id, position, service_name, price_min_cents, price_max_cents
  )
  select p_document.workshop_id, p_document.id, price.place - 1, price.name, price.least, price.most
  from (
    select
      listed.place,
      listed.value ->> 'serviceName' as name,
      (listed.value ->> 'priceMinCents')::integer as least,
      (listed.value ->> 'priceMaxCents')::integer as most
    from jsonb_array_elements(p_prices) with ordinality as listed (value, place)
  ) as price
  where not exists (
    select
    from public.services
    where services.workshop_id = p_document.workshop_id
      and lower(services.name) = lower(price.name)
      and services.price_min_cents = price.least
      and services.price_max_cents is not distinct from price.most
  )
  on conflict on constraint price_proposals_workshop_id_document_id_service_name_key do update set
    position = excluded.position,
    price_min_cents = excluded.price_min_cents,
    price_max_cents = excluded.price_max_cents,
    status = 'proposed',
    decided_at = null
  -- What somebody decided stays decided until the document says another price.
  where (price_proposals.price_min_cents, coalesce(price_proposals.price_max_cents, -1))
    <> (excluded.price_min_cents, coalesce(excluded.price_max_cents, -1));
end
$$;

comment on function private.replace_price_proposals is
  'Proposes the prices of a document anew, but for those already decided or already the workshop''s.';
grant execute on function private.replace_price_proposals to service_role;

create function public.store_index(
  p_workshop_id uuid,
  p_document_id uuid,
  p_revision integer,
  p_title text,
  p_body text,
  p_chunks jsonb,
  p_prices jsonb,
  p_now timestamptz
)
returns boolean
language plpgsql volatile
set search_path = ''
as $$
declare
  v_document public.documents;
begin
  update public.documents set status = 'ready', error = null, body = p_body, indexed_at = p_now
  where documents.workshop_id = p_workshop_id
    and documents.id = p_document_id
    and documents.revision = p_revision
  returning documents.* into v_document;
  if v_document.id is null then
    return false;
  end if;

  -- A page's own title is better than its address, if no other document has it.
  update public.documents set title = p_title
  where documents.workshop_id = p_workshop_id
    and documents.id = p_document_id
    and p_title is not null
    and not exists (
      select from public.documents as others where others.workshop_id = p_workshop_id and others.title = p_title
    )
  returning documents.* into v_document;
  if v_document.id is null then
    select documents.* into v_document
    from public.documents
    where documents.workshop_id = p_workshop_id and documents.id = p_document_id;
  end if;

  perform private.replace_chunks(v_document, p_chunks);
  perform private.replace_price_proposals(v_document, p_prices);
  perform private.purge_knowledge_words(p_workshop_id);
  perform private.enqueue_job(p_workshop_id, 'embed_knowledge', '{}');
  return true;
end
$$;

comment on function public.store_index is
  'Puts what was read from a document in place, all at once; false when it is gone or wanted anew meanwhile.';
grant execute on function public.store_index to service_role;

create function private.purge_unlisted(p_workshop_id uuid, p_workshop jsonb) returns void
language plpgsql volatile
set search_path = ''
as $$
begin
  -- These two have no name to be known by: they are written anew.
  delete from public.opening_hours where opening_hours.workshop_id = p_workshop_id;
  delete from public.closures where closures.workshop_id = p_workshop_id;

  delete from public.services
  where services.workshop_id = p_workshop_id
    and services.name not in (
      select items.key from private.list_import_items(p_workshop) as items where items.kind = 'services'
    );
  delete from public.faqs
  where faqs.workshop_id = p_workshop_id
    and faqs.question not in (
      select items.key from private.list_import_items(p_workshop) as items where items.kind = 'faqs'
    );
  -- What somebody uploaded was never in a workshop file, so its absence there says nothing.
  delete from public.documents
  where documents.workshop_id = p_workshop_id
    and documents.source = 'import'
    and documents.title not in (
      select items.key from private.list_import_items(p_workshop) as items where items.kind = 'documents'
    );
  -- A file without the key says nothing about cards; the dashboard may have made them.
  if p_workshop ? 'safetyCards' then
    delete from public.safety_cards
    where safety_cards.workshop_id = p_workshop_id
      and safety_cards.title not in (
        select items.key from private.list_import_items(p_workshop) as items where items.kind = 'safetyCards'
      );
  end if;
end
$$;

comment on function private.purge_unlisted is 'Deletes what a workshop file no longer holds.';
grant execute on function private.purge_unlisted to service_role;

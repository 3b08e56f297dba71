create function public.list_price_proposals(p_workshop text)
returns table (
  id uuid,
  document_id uuid,
  document_title text,
  service_name text,
  price_min_cents integer,
  price_max_cents integer,
  current_min_cents integer,
  current_max_cents integer,
  is_known_service boolean,
  currency text
)
language plpgsql stable
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop);
begin
  return query
  select
    price_proposals.id,
    price_proposals.document_id,
    documents.title,
    price_proposals.service_name,
    price_proposals.price_min_cents,
    price_proposals.price_max_cents,
    services.price_min_cents,
    services.price_max_cents,
    services.id is not null,
    workshops.currency
  from public.price_proposals
  join public.workshops on workshops.id = price_proposals.workshop_id
  join public.documents
    on documents.workshop_id = price_proposals.workshop_id and documents.id = price_proposals.document_id
  left join public.services
    on services.workshop_id = price_proposals.workshop_id and services.name = price_proposals.service_name
  where price_proposals.workshop_id = v_member.workshop_id and price_proposals.status = 'proposed'
  order by documents.created_at desc, documents.id, price_proposals.position, price_proposals.id
  limit 500;
end
$$;

comment on function public.list_price_proposals is
  'Prices found in documents that nobody has decided on, beside what the workshop''s price list says now.';
grant execute on function public.list_price_proposals to authenticated;

-- Definer: a proposal is decided here or nowhere, so that none is accepted without its price.
create function public.decide_price_proposal(
  p_workshop text,
  p_proposal_id uuid,
  p_is_accepted boolean,
  p_now timestamptz,
  p_service_name text default null,
  p_price_min_cents integer default null,
  p_price_max_cents integer default null
)
returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner', 'reception']);
begin
  update public.price_proposals
  set status = case when p_is_accepted then 'accepted' else 'rejected' end, decided_at = p_now
  where price_proposals.workshop_id = v_member.workshop_id
    and price_proposals.id = p_proposal_id
    and price_proposals.status = 'proposed';
  if not found then
    raise exception 'there is no such proposal left to decide on'
      using errcode = 'PT404', hint = 'price_proposal_not_found';
  end if;
  if not p_is_accepted then
    return;
  end if;

  insert into public.services (workshop_id, position, name, price_min_cents, price_max_cents)
  select v_member.workshop_id, coalesce(max(services.position), 0) + 1, p_service_name, p_price_min_cents, p_price_max_cents
  from public.services
  where services.workshop_id = v_member.workshop_id
  on conflict on constraint services_workshop_id_name_key do update set
    price_min_cents = excluded.price_min_cents,
    price_max_cents = excluded.price_max_cents;
end
$$;

comment on function public.decide_price_proposal is
  'Rejects a proposed price, or makes it, as corrected, the price of the service of this name, new or known.';
grant execute on function public.decide_price_proposal to authenticated;

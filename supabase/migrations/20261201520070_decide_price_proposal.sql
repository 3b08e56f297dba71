-- Definer: a proposal is decided here or nowhere, so that none is accepted without its price.
create or replace function public.decide_price_proposal(
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
    price_max_cents = excluded.price_max_cents,
    -- Those were the days of the price before; what is accepted holds from now on.
    valid_from = null,
    valid_until = null;
end
$$;

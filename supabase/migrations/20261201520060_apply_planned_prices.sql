create function public.apply_planned_prices(p_now timestamptz, p_limit integer) returns integer
language plpgsql volatile
set search_path = ''
as $$
declare
  v_applied integer;
begin
  update public.services set
    price_min_cents = services.planned_min_cents,
    price_max_cents = services.planned_max_cents,
    valid_from = null,
    valid_until = null,
    planned_from = null,
    planned_min_cents = null,
    planned_max_cents = null
  where (services.workshop_id, services.id) in (
    select due.workshop_id, due.id
    from public.services as due
    join public.workshops on workshops.id = due.workshop_id
    where due.planned_from <= (p_now at time zone workshops.timezone)::date
    order by due.planned_from, due.workshop_id, due.id
    limit p_limit
    for update of due skip locked
  );
  get diagnostics v_applied = row_count;
  return v_applied;
end
$$;

comment on function public.apply_planned_prices is
  'Writes so many planned prices at most whose day has come where prices stand, and returns how many; customers are told them from that day''s midnight already.';
grant execute on function public.apply_planned_prices to service_role;

-- Planned anew for each call: a status filter wants the other index.
create function public.list_leads(
  p_workshop text,
  p_status text default null,
  p_cursor_at timestamptz default null,
  p_cursor_id uuid default null,
  p_limit integer default 30
)
returns setof public.lead_row
language plpgsql stable
set search_path = ''
set plan_cache_mode = force_custom_plan
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner', 'reception', 'viewer']);
begin
  return query
  select shown.*
  from public.leads
  cross join lateral private.to_lead_row(leads) as shown
  where leads.workshop_id = v_member.workshop_id
    and (p_status is null or leads.status = p_status)
    and (p_cursor_at is null or (leads.created_at, leads.id) < (p_cursor_at, p_cursor_id))
  order by leads.created_at desc, leads.id desc
  -- One above the largest page: the row too many tells that there is a next page.
  limit least(greatest(coalesce(p_limit, 30), 1), 101);
end
$$;

comment on function public.list_leads is 'One page of a workshop''s leads, newest first, after the cursor.';
grant execute on function public.list_leads to authenticated;

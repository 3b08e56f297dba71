create type public.vehicle_due_row as (
  id uuid,
  vehicle_id uuid,
  contact_id uuid,
  name text,
  phone text,
  email text,
  vehicle jsonb,
  mileage integer,
  kind text,
  due_on date,
  due_mileage integer,
  note text,
  is_overdue boolean,
  reminder text,
  reminded_at timestamptz,
  sort_on date
);

comment on type public.vehicle_due_row is 'What the list of due cars shows of one: whose it is, how to reach them, for what and when, and who tells them.';

-- Definer, because members read no table that holds contact data.
create function public.list_vehicle_dues(
  p_workshop text,
  p_cursor_on date default null,
  p_cursor_id uuid default null,
  p_limit integer default 30
)
returns setof public.vehicle_due_row
language plpgsql stable security definer
set search_path = ''
set plan_cache_mode = force_custom_plan
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner', 'reception', 'viewer']);
  v_today date := private.today_of(v_member.workshop_id);
begin
  -- A page of dues first, so that only their cars and customers are read.
  return query
  select
    page.id, page.vehicle_id, contacts.id, contacts.name, contacts.phone, contacts.email,
    private.to_vehicle(vehicles), vehicles.mileage, page.kind, page.due_on, page.due_mileage, page.note,
    page.sort_on < v_today or page.reached_on is not null,
    private.due_reminder_state(dues, contacts.email),
    page.reminded_at, page.sort_on
  from (
    select next.* from public.vehicle_dues as next
    where next.workshop_id = v_member.workshop_id
      and (p_cursor_on is null or (next.sort_on, next.id) > (p_cursor_on, p_cursor_id))
    order by next.sort_on, next.id
    -- One above the largest page: the row too many tells that there is a next page.
    limit least(greatest(coalesce(p_limit, 30), 1), 101)
  ) as page
  join public.vehicle_dues as dues on dues.workshop_id = v_member.workshop_id and dues.id = page.id
  join public.vehicles on vehicles.workshop_id = v_member.workshop_id and vehicles.id = page.vehicle_id
  join public.contacts on contacts.workshop_id = v_member.workshop_id and contacts.id = vehicles.contact_id
  order by page.sort_on, page.id;
end
$$;

comment on function public.list_vehicle_dues is
  'One page of what a workshop''s cars are due for after the cursor, the soonest first; what only a mileage decides comes last.';
grant execute on function public.list_vehicle_dues to authenticated;

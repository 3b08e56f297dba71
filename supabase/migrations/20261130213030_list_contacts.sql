create type public.contact_row as (
  id uuid,
  name text,
  phone text,
  email text,
  is_verified boolean,
  vehicles jsonb,
  lead_service text,
  lead_status text,
  lead_at timestamptz,
  updated_at timestamptz
);

comment on type public.contact_row is 'What the list of customers shows of one: how to reach them, their cars, what they last asked for.';

create function private.list_vehicles(p_workshop_id uuid, p_contact_id uuid, p_limit integer) returns jsonb
language sql stable
set search_path = ''
as $$
  select coalesce(jsonb_agg(to_jsonb(newest) - 'workshop_id' - 'contact_id' order by newest.updated_at desc, newest.id), '[]')
  from (
    select vehicles.* from public.vehicles
    where vehicles.workshop_id = p_workshop_id and vehicles.contact_id = p_contact_id
    order by vehicles.updated_at desc, vehicles.id
    limit p_limit
  ) as newest
$$;

comment on function private.list_vehicles is 'The cars of a customer, the one last changed first.';
grant execute on function private.list_vehicles to service_role;


create function private.join_texts(p_texts text[]) returns text
language sql immutable parallel safe
set search_path = ''
as $$
  select string_agg(part.value, ' ') from unnest(p_texts) as part (value)
$$;

comment on function private.join_texts is 'Texts in one, with blanks between them; immutable, so that an index may stand on it.';
grant execute on function private.join_texts to service_role;

create index contacts_more_terms_idx on public.contacts
  using gin (private.to_search_terms(workshop_id, private.join_texts(more_phones || more_emails)))
  where more_phones <> '{}' or more_emails <> '{}';

/*
 * For list_contacts, which has checked the membership and acts as the owner. Without sequential and plain index scans, so that the cost
 * follows what is found and not how much there is.
 */
create function private.find_contacts(p_workshop_id uuid, p_query tsquery, p_limit integer) returns setof uuid
language sql stable
set search_path = ''
set enable_seqscan = off
set enable_indexscan = off
set plan_cache_mode = force_custom_plan
as $$
  (
    select contacts.id
    from public.contacts
    where contacts.workshop_id = p_workshop_id
      and private.to_search_terms(
        contacts.workshop_id,
        contacts.name || ' ' || coalesce(contacts.phone, '') || ' ' || coalesce(contacts.email, '') || ' '
        || coalesce(private.join_values(contacts.vehicle), '')
      ) @@ p_query
    limit p_limit
  )
  union all
  (
    select vehicles.contact_id
    from public.vehicles
    where vehicles.workshop_id = p_workshop_id
      and private.to_search_terms(
        vehicles.workshop_id,
        coalesce(vehicles.plate, '') || ' ' || coalesce(vehicles.vin, '') || ' ' || coalesce(vehicles.model, '')
      ) @@ p_query
    limit p_limit
  )
  union all
  (
    select contacts.id
    from public.contacts
    where contacts.workshop_id = p_workshop_id
      and (contacts.more_phones <> '{}' or contacts.more_emails <> '{}')
      and private.to_search_terms(
        contacts.workshop_id,
        private.join_texts(contacts.more_phones || contacts.more_emails)
      ) @@ p_query
    limit p_limit
  )
$$;

comment on function private.find_contacts is
  'Customers of a workshop whose name, number, address or car a search finds; some more than once, at most p_limit by each.';

-- Definer, because members read no table that holds contact data. Planned anew for each call: the search decides which index serves.
create function public.list_contacts(
  p_workshop text,
  p_q text default null,
  p_cursor_at timestamptz default null,
  p_cursor_id uuid default null,
  p_limit integer default 30
)
returns setof public.contact_row
language plpgsql stable security definer
set search_path = ''
set plan_cache_mode = force_custom_plan
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner', 'reception', 'viewer']);
  v_is_search boolean := btrim(coalesce(p_q, '')) <> '';
  v_query tsquery := private.to_search_query(v_member.workshop_id, p_q);
  v_limit constant integer := 2000;
  v_found uuid[];
  v_is_common boolean := false;
begin
  if v_is_search then
    select array_agg(distinct found.id), count(*) > v_limit into v_found, v_is_common
    from private.find_contacts(v_member.workshop_id, v_query, v_limit + 1) as found (id);
  end if;

  return query
  select
    contacts.id, contacts.name, contacts.phone, contacts.email, contacts.external_id is not null,
    private.list_vehicles(contacts.workshop_id, contacts.id, 3),
    newest.service, newest.status, newest.created_at, contacts.updated_at
  from public.contacts
  left join lateral (
    select leads.service, leads.status, leads.created_at from public.leads
    where leads.workshop_id = contacts.workshop_id and leads.contact_id = contacts.id
    order by leads.created_at desc, leads.id desc
    limit 1
  ) as newest on true
  where contacts.workshop_id = v_member.workshop_id
    and (
      not v_is_search
      or contacts.id = any (v_found)
      -- A name that many have is soon met again on the way down the list.
      or (
        v_is_common
        and private.to_search_terms(
          contacts.workshop_id,
          contacts.name || ' ' || coalesce(contacts.phone, '') || ' ' || coalesce(contacts.email, '') || ' '
          || coalesce(private.join_values(contacts.vehicle), '')
        ) @@ v_query
      )
    )
    and (p_cursor_at is null or (contacts.updated_at, contacts.id) < (p_cursor_at, p_cursor_id))
  order by contacts.updated_at desc, contacts.id desc
  -- One above the largest page: the row too many tells that there is a next page.
  limit least(greatest(coalesce(p_limit, 30), 1), 101);
end
$$;

comment on function public.list_contacts is
  'One page of a workshop''s customers after the cursor, whoever changed last first; narrowed by name, number, address or car.';
grant execute on function public.list_contacts to authenticated;

alter type public.lead_row add attribute assignee_id uuid;
alter type public.lead_row add attribute assignee_name text;
alter type public.lead_row add attribute call_at timestamptz;
alter type public.lead_row add attribute value_cents integer;
alter type public.lead_row add attribute lost_reason text;
alter type public.lead_row add attribute source text;
alter type public.lead_row add attribute campaign text;

create or replace function private.to_lead_row(p_lead public.leads) returns public.lead_row
language sql stable
set search_path = ''
as $$
  select
    p_lead.id,
    p_lead.name,
    p_lead.phone,
    p_lead.email,
    p_lead.service,
    p_lead.vehicle,
    p_lead.message,
    p_lead.preferred_times,
    p_lead.status,
    p_lead.channel,
    p_lead.conversation_id,
    p_lead.created_at,
    p_lead.amended_at,
    p_lead.contact_id,
    p_lead.assignee_id,
    (
      select members.name from public.members
      where members.workshop_id = p_lead.workshop_id and members.id = p_lead.assignee_id
    ),
    p_lead.call_at,
    p_lead.value_cents,
    p_lead.lost_reason,
    p_lead.source,
    p_lead.campaign
$$;

-- For list_leads alone, as find_conversations is for the inbox.
create function private.find_leads(p_workshop_id uuid, p_query tsquery, p_limit integer) returns setof uuid
language sql stable
set search_path = ''
set enable_seqscan = off
set enable_indexscan = off
set plan_cache_mode = force_custom_plan
as $$
  select leads.id
  from public.leads
  where leads.workshop_id = p_workshop_id
    and private.to_search_terms(
      leads.workshop_id,
      private.to_lead_text(leads.name, leads.phone, leads.email, leads.service, leads.message, leads.vehicle)
    ) @@ p_query
  limit p_limit
$$;

comment on function private.find_leads is 'Leads of a workshop in which a search finds a name, number, address, car, service or message; at most p_limit.';

drop function public.list_leads(text, text, timestamptz, uuid, integer);

-- Definer, because members read no table that holds contact data. Planned anew for each call: the filter decides which index serves.
create function public.list_leads(
  p_workshop text,
  p_status text default null,
  p_cursor_at timestamptz default null,
  p_cursor_id uuid default null,
  p_limit integer default 30,
  p_q text default null,
  p_view text default 'all',
  p_mine boolean default false
)
returns setof public.lead_row
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
    select array_agg(found.id), count(*) > v_limit into v_found, v_is_common
    from private.find_leads(v_member.workshop_id, v_query, v_limit + 1) as found (id);
  end if;

  -- Whom to call next: who is due longest comes first, and nobody who is settled.
  if p_view = 'calls' then
    return query
    select shown.*
    from public.leads
    cross join lateral private.to_lead_row(leads) as shown
    where leads.workshop_id = v_member.workshop_id
      and leads.call_at is not null
      and (p_status is null or leads.status = p_status)
      and (p_mine is not true or leads.assignee_id = v_member.id)
      and (not v_is_search or leads.id = any (v_found))
      and (p_cursor_at is null or (leads.call_at, leads.id) > (p_cursor_at, p_cursor_id))
    order by leads.call_at, leads.id
    limit least(greatest(coalesce(p_limit, 30), 1), 101);
    return;
  end if;

  return query
  select shown.*
  from public.leads
  cross join lateral private.to_lead_row(leads) as shown
  where leads.workshop_id = v_member.workshop_id
    and (p_status is null or leads.status = p_status)
    and (p_mine is not true or leads.assignee_id = v_member.id)
    and (
      not v_is_search
      or leads.id = any (v_found)
      -- What many leads hold is soon met again on the way down the list.
      or (
        v_is_common
        and private.to_search_terms(
          leads.workshop_id,
          private.to_lead_text(leads.name, leads.phone, leads.email, leads.service, leads.message, leads.vehicle)
        ) @@ v_query
      )
    )
    and (p_cursor_at is null or (leads.created_at, leads.id) < (p_cursor_at, p_cursor_id))
  order by leads.created_at desc, leads.id desc
  -- One above the largest page: the row too many tells that there is a next page.
  limit least(greatest(coalesce(p_limit, 30), 1), 101);
end
$$;

comment on function public.list_leads is
  'One page of a workshop''s leads after the cursor: all, newest first, or (calls) those to be called, due longest first; narrowed by status, search and whose they are.';
grant execute on function public.list_leads to authenticated;

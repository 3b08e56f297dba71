-- Definer: it shows all workshops, to platform admins alone.
create function public.list_all_workshops(
  p_search text default null,
  p_slug text default null,
  p_state text default null,
  p_after_name text default null,
  p_after_id uuid default null,
  p_limit integer default 50
)
returns table (
  id uuid,
  slug text,
  name text,
  plan text,
  limits_plan text,
  ai_budget_micro_euros bigint,
  created_at timestamptz,
  suspended_at timestamptz,
  suspension_reason text,
  users integer,
  conversations bigint,
  leads bigint,
  appointments bigint,
  done_appointments bigint,
  ai_cost_micro_euros bigint,
  storage_bytes bigint,
  last_activity_at timestamptz,
  last_sign_in_at timestamptz
)
language plpgsql stable security definer
set search_path = ''
as $$
declare
  v_admin uuid := private.require_admin();
  v_pattern text := '%' || replace(replace(replace(btrim(p_search), '\', '\\'), '%', '\%'), '_', '\_') || '%';
begin
  return query
  -- Chosen first, counted then: what follows costs as much as the page is long, however many workshops there are.
  with page as materialized (
    select workshops.*
    from public.workshops
    where (p_slug is null or workshops.slug = p_slug)
      and (p_state is null or (workshops.suspended_at is not null) = (p_state = 'suspended'))
      and (p_after_name is null or (workshops.name, workshops.id) > (p_after_name, p_after_id))
      and (
        v_pattern is null
        or workshops.name ilike v_pattern
        or workshops.slug ilike v_pattern
        or workshops.id in (select members.workshop_id from public.members where members.email ilike v_pattern)
      )
    order by workshops.name, workshops.id
    limit least(greatest(p_limit, 1), 200)
  )
  select page.id, page.slug, page.name, page.plan, page.limits_plan, page.ai_budget_micro_euros, page.created_at,
    page.suspended_at, page.suspension_reason, team.users, talks.counted, asked.counted, booked.counted, booked.done,
    private.get_ai_spending(page.id), stored.bytes, talks.last_at, team.last_sign_in_at
  from page
  cross join lateral (
    select count(*)::integer as users, max(logins.last_sign_in_at) as last_sign_in_at
    from public.members
    join auth.users as logins on logins.id = members.user_id
    where members.workshop_id = page.id
  ) as team
  cross join lateral (
    select count(*) as counted, max(conversations.last_message_at) as last_at
    from public.conversations where conversations.workshop_id = page.id
  ) as talks
  cross join lateral (
    select count(*) as counted from public.leads where leads.workshop_id = page.id
  ) as asked
  cross join lateral (
    select count(*) filter (where appointments.status not in ('held', 'cancelled')) as counted,
      count(*) filter (where appointments.status = 'done') as done
    from public.appointments where appointments.workshop_id = page.id
  ) as booked
  cross join lateral (
    select coalesce(sum(octet_length(document_files.content)), 0)::bigint as bytes
    from public.document_files where document_files.workshop_id = page.id
  ) as stored
  order by page.name, page.id;
end
$$;

comment on function public.list_all_workshops is
  'Workshops by name with what is in each, a page at a time; sought by name, address or a member''s mail. For platform admins.';
grant execute on function public.list_all_workshops to authenticated;

-- The one place that says in which state a workshop is; nothing stores it, so that nothing can disagree with it.
create function private.workshop_state(p_workshop public.workshops) returns text
language sql stable security definer
set search_path = ''
as $$
  select case
    when p_workshop.deletion_due_at is not null then 'deleting'
    when p_workshop.suspended_at is not null then 'suspended'
    when exists (
      select from private.quota_marks
      where quota_marks.workshop_id = p_workshop.id
        and quota_marks.level = 'full'
        and (
          quota_marks.month is null
          or quota_marks.month = date_trunc('month', now() at time zone p_workshop.timezone)::date
        )
        -- Full to the brim is within the plan; over it is a month whose conversations are used up, or more rows than a smaller plan has.
        and (
          quota_marks.quota = 'conversations'
          or private.quota_usage(p_workshop.id, quota_marks.quota) > private.quota_limit(p_workshop.id, quota_marks.quota)
        )
    ) then 'over_limit'
    when p_workshop.trial_ends_at > now() then 'trial'
    else 'active'
  end
$$;

comment on function private.workshop_state is
  'deleting, suspended, over_limit, trial or active: what weighs more comes first.';

create function private.to_plan(p_plan private.plans) returns jsonb
language sql stable
set search_path = ''
as $$
  select jsonb_build_object(
    'key', p_plan.key,
    'conversations', p_plan.conversations,
    'documents', p_plan.documents,
    'storage', p_plan.storage_bytes,
    'seats', p_plan.seats,
    'channels', p_plan.channels,
    'ai', p_plan.ai_budget_cents * 10000
  )
$$;

comment on function private.to_plan is 'A plan by its quotas, money in micro-euros as usage counts it.';

create function private.plan_of(p_workshop_id uuid) returns jsonb
language sql stable security definer
set search_path = ''
as $$
  select jsonb_build_object(
    'plan', workshops.plan,
    'quotasOf', (select plan.key from private.effective_plan(workshops.id) as plan),
    'state', private.workshop_state(workshops),
    'trialEndsAt', workshops.trial_ends_at,
    'deletionDueAt', workshops.deletion_due_at,
    'usage', (
      select jsonb_agg(
        jsonb_build_object(
          'quota', quotas.name,
          'used', private.quota_usage(workshops.id, quotas.name),
          'limit', private.quota_limit(workshops.id, quotas.name)
        ) order by quotas.position
      )
      from unnest(array['conversations', 'documents', 'storage', 'seats', 'channels', 'ai'])
        with ordinality as quotas (name, position)
    ),
    'plans', (select jsonb_agg(private.to_plan(plans) order by plans.position) from private.plans),
    'request', (
      select jsonb_build_object(
        'id', plan_requests.id,
        'plan', plan_requests.plan,
        'note', plan_requests.note,
        'state', plan_requests.state,
        'answer', plan_requests.answer,
        'requestedAt', plan_requests.requested_at,
        'decidedAt', plan_requests.decided_at
      )
      from public.plan_requests
      where plan_requests.workshop_id = workshops.id and plan_requests.state <> 'withdrawn'
      order by plan_requests.requested_at desc
      limit 1
    )
  )
  from public.workshops
  where workshops.id = p_workshop_id
$$;

comment on function private.plan_of is 'Plan, state and usage of a workshop, what the other plans offer, and the last request for one of them.';

-- Definer, because members read neither plans nor what is counted.
create function public.get_plan(p_workshop text) returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner']);
begin
  return private.plan_of(v_member.workshop_id);
end
$$;

comment on function public.get_plan is 'Plan, state and usage of a workshop in one call; for the owner.';
grant execute on function public.get_plan to authenticated;

-- Definer: it shows any workshop, to platform admins alone.
create function public.get_workshop_plan(p_workshop text) returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
declare
  v_admin uuid := private.require_admin();
begin
  return private.plan_of(private.find_workshop_id(p_workshop));
end
$$;

comment on function public.get_workshop_plan is 'Plan, state and usage of any workshop. For platform admins.';
grant execute on function public.get_workshop_plan to authenticated;

-- Definer for the same reason.
create function public.list_plan_requests() returns table (slug text, name text, plan text, wanted text, note text, requested_at timestamptz)
language plpgsql stable security definer
set search_path = ''
as $$
declare
  v_admin uuid := private.require_admin();
begin
  return query
  select workshops.slug, workshops.name, workshops.plan, plan_requests.plan, plan_requests.note, plan_requests.requested_at
  from public.plan_requests
  join public.workshops on workshops.id = plan_requests.workshop_id
  where plan_requests.state = 'open'
  order by plan_requests.requested_at
  limit 200;
end
$$;

comment on function public.list_plan_requests is 'What owners have asked for and nobody has decided yet, the oldest first, 200 at most. For platform admins.';
grant execute on function public.list_plan_requests to authenticated;

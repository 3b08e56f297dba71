create function private.get_ai_spending(p_workshop_id uuid) returns bigint
language sql stable
set search_path = ''
as $$
  select coalesce(sum(ai_usage.cost_micro_euros), 0)::bigint
  from public.ai_usage
  where ai_usage.workshop_id = p_workshop_id
    and ai_usage.day >= date_trunc('month', now() at time zone 'utc')::date
$$;

comment on function private.get_ai_spending is
  'What language models have cost a workshop this month (UTC), in micro-euros.';
-- A member reads nothing more with it than the rows they may read.
grant execute on function private.get_ai_spending to service_role, authenticated;

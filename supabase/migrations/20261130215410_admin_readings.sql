-- Definer, because nobody reads counters directly; for platform admins.
create function public.list_counters(p_names text[], p_since timestamptz)
returns table (name text, label text, count bigint, last_at timestamptz)
language plpgsql stable security definer
set search_path = ''
as $$
declare
  v_admin uuid := private.require_admin();
begin
  return query
  select minutes.name, minutes.label, sum(minutes.count)::bigint as total, max(minutes.at)
  from private.minute_counters as minutes
  where minutes.name = any (p_names) and minutes.at > p_since
  group by minutes.name, minutes.label
  order by total desc, minutes.name, minutes.label
  limit 200;
end
$$;

comment on function public.list_counters is 'What was counted under these names since a moment, the most first. For platform admins.';
grant execute on function public.list_counters to authenticated;

-- Definer, because nobody reads what models cost all workshops; for platform admins.
create function public.get_ai_overview(p_now timestamptz) returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
declare
  v_admin uuid := private.require_admin();
  v_month date := date_trunc('month', p_now at time zone 'utc')::date;
begin
  return jsonb_build_object(
    'models', (
      select coalesce(jsonb_agg(to_jsonb(models) order by models.cost desc), '[]')
      from (
        select ai_usage.model, sum(ai_usage.turns) as turns, sum(ai_usage.input_tokens) as input_tokens,
          sum(ai_usage.output_tokens) as output_tokens, sum(ai_usage.cost_micro_euros) as cost,
          sum(ai_usage.replaced_turns) as replaced, sum(ai_usage.dropped_sentences) as dropped
        from public.ai_usage where ai_usage.day >= v_month
        group by ai_usage.model
      ) as models
    ),
    'workshops', (
      select coalesce(jsonb_agg(to_jsonb(dearest) order by dearest.cost desc), '[]')
      from (
        select workshops.slug, workshops.name, workshops.plan, workshops.ai_budget_micro_euros as budget,
          sum(ai_usage.cost_micro_euros) as cost, sum(ai_usage.turns) as turns
        from public.ai_usage
        join public.workshops on workshops.id = ai_usage.workshop_id
        where ai_usage.day >= v_month
        group by workshops.id
        order by cost desc
        limit 20
      ) as dearest
    ),
    'calls', (
      select coalesce(jsonb_agg(to_jsonb(calls) order by calls.requests desc), '[]')
      from (
        select hours.route as model, sum(hours.requests) as requests, sum(hours.errors) as errors,
          private.merge_histograms(hours.counts) as counts
        from private.hour_latencies as hours
        where hours.kind = 'model' and hours.at > p_now - interval '24 hours'
        group by hours.route
      ) as calls
    )
  );
end
$$;

comment on function public.get_ai_overview is
  'What models did and cost this month, which workshops are dearest, and how calls went in the last day. For platform admins.';
grant execute on function public.get_ai_overview to authenticated;

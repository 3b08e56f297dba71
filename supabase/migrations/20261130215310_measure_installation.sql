create function private.measure_traffic(p_now timestamptz) returns jsonb
language sql stable
set search_path = ''
as $$
  with recent as (
    select sum(minutes.requests) as requests, sum(minutes.errors) as errors, private.merge_histograms(minutes.counts) as counts
    from private.minute_latencies as minutes
    where minutes.kind = 'all' and minutes.at > p_now - interval '5 minutes' and minutes.at <= p_now
  ),
  models as (
    select sum(minutes.requests) as calls, sum(minutes.errors) as failures
    from private.minute_latencies as minutes
    where minutes.kind = 'model' and minutes.at > p_now - interval '15 minutes' and minutes.at <= p_now
  ),
  routes as (
    select sum(minutes.total_ms) / sum(minutes.requests) as average_ms
    from private.minute_latencies as minutes
    where minutes.kind in ('api', 'page', 'action') and minutes.at > p_now - interval '1 hour' and minutes.at <= p_now
    group by minutes.kind, minutes.route
    having sum(minutes.requests) >= 10
  ),
  day as (
    select sum(hours.requests) as requests, sum(hours.errors) as errors
    from private.hour_latencies as hours
    where hours.kind = 'all' and hours.at > p_now - interval '24 hours' and hours.at <= p_now
  ),
  counters as (
    select
      coalesce(sum(counted.count) filter (where counted.name = 'cache_hits'), 0) as hits,
      coalesce(sum(counted.count) filter (where counted.name in ('cache_hits', 'cache_misses')), 0) as looks,
      coalesce(sum(counted.count) filter (
        where counted.name = 'slow_queries' and counted.at > p_now - interval '5 minutes'
      ), 0) as slow
    from private.minute_counters as counted
    where counted.at > p_now - interval '15 minutes' and counted.at <= p_now
  )
  -- Too few to say anything are no value at all.
  select jsonb_build_object(
    'error_rate_percent', (select recent.errors * 100.0 / recent.requests from recent where recent.requests >= 20),
    'p95_ms', (select private.percentile_ms(recent.counts, 0.95) from recent where recent.requests >= 20),
    'slowest_route_ms', (select max(routes.average_ms) from routes),
    'slow_queries', (select counters.slow from counters),
    'model_failure_percent', (select models.failures * 100.0 / models.calls from models where models.calls >= 5),
    'cache_hit_percent', (select counters.hits * 100.0 / counters.looks from counters where counters.looks >= 100),
    'availability_percent', (select 100 - day.errors * 100.0 / day.requests from day where day.requests >= 100)
  )
$$;

comment on function private.measure_traffic is 'What requests say of how the installation is.';

create function private.measure_works(p_now timestamptz, p_budgets jsonb) returns jsonb
language sql stable
set search_path = ''
as $$
  with waiting as (
    select count(*) as depth, extract(epoch from p_now - min(jobs.visible_at)) as age
    from private.jobs
    where jobs.visible_at <= p_now
  ),
  spending as (
    select
      sum(ai_usage.cost_micro_euros) filter (where ai_usage.day = (p_now at time zone 'utc')::date) as today,
      sum(ai_usage.cost_micro_euros) filter (where ai_usage.day < (p_now at time zone 'utc')::date) / 7.0 as usual
    from public.ai_usage
    where ai_usage.day >= (p_now at time zone 'utc')::date - 7
  ),
  near as (
    select count(*) as workshops
    from (
      select ai_usage.workshop_id, sum(ai_usage.cost_micro_euros) as spent
      from public.ai_usage
      where ai_usage.day >= date_trunc('month', p_now at time zone 'utc')::date
      group by ai_usage.workshop_id
    ) as months
    join public.workshops on workshops.id = months.workshop_id
    where months.spent >= 0.8 * coalesce(workshops.ai_budget_micro_euros, (p_budgets ->> workshops.plan)::bigint)
  ),
  instances as (
    select minutes.instance, avg((minutes.gauges ->> 'cpuPercent')::numeric) as cpu,
      avg((minutes.gauges ->> 'memoryPercent')::numeric) as memory
    from private.instance_minutes as minutes
    where minutes.at > p_now - interval '5 minutes' and minutes.at <= p_now
    group by minutes.instance
  )
  select jsonb_build_object(
    'connections_percent', (
      select count(*) * 100.0 / current_setting('max_connections')::integer
      from pg_catalog.pg_stat_activity
      where pg_stat_activity.backend_type = 'client backend'
    ),
    'queue_depth', (select waiting.depth from waiting),
    'queue_age_seconds', (select greatest(coalesce(waiting.age, 0), 0) from waiting),
    'dead_jobs', (select count(*) from private.dead_jobs),
    'ai_cost_ratio', (select spending.today / spending.usual from spending where spending.usual > 0),
    'workshops_near_budget', (select near.workshops from near),
    'cpu_percent', (select max(instances.cpu) from instances),
    'memory_percent', (select max(instances.memory) from instances),
    'idle_instances', (select count(*) from instances where instances.cpu < 30 and instances.memory < 50)
  )
$$;

comment on function private.measure_works is 'What queues, models, the database and the processes say of how the installation is.';

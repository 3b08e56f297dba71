create function private.list_silent_channels(p_now timestamptz)
returns table (workshop_id uuid, connection_id uuid, hours numeric)
language sql stable
set search_path = ''
as $$
  select connections.workshop_id, connections.id, extract(epoch from p_now - connections.last_event_at) / 3600
  from public.channel_connections as connections
  join public.workshops on workshops.id = connections.workshop_id
  where connections.state = 'active'
    and workshops.suspended_at is null
    and connections.last_event_at < p_now - interval '1 hour'
    and (connections.paused_until is null or connections.paused_until < p_now)
    -- Whoever connected anew has to be heard of first.
    and connections.connected_at < connections.last_event_at
    -- Used means: on three days of the week before it fell silent. Who writes twice a month is not missed after a day.
    and (
      select count(distinct (events.received_at at time zone 'UTC')::date)
      from public.channel_events as events
      where events.workshop_id = connections.workshop_id and events.connection_id = connections.id
        and events.received_at > connections.last_event_at - interval '7 days'
    ) >= 3
$$;

comment on function private.list_silent_channels is
  'Connections that used to receive events and have received nothing for more than an hour, with the hours.';

create or replace function private.measure_works(p_now timestamptz, p_budgets jsonb) returns jsonb
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
    'silent_channel_hours', (select max(silent.hours) from private.list_silent_channels(p_now) as silent),
    'cpu_percent', (select max(instances.cpu) from instances),
    'memory_percent', (select max(instances.memory) from instances),
    'idle_instances', (select count(*) from instances where instances.cpu < 30 and instances.memory < 50)
  )
$$;

insert into private.alert_rules (key, measure, direction, threshold, clear_at, for_seconds, severity) values
  ('webhook_silence', 'silent_channel_hours', 'above', 72, 48, 300, 'warn');

-- Definer, as all functions for admins.
create function public.list_silent_channels(p_now timestamptz)
returns table (slug text, workshop_name text, kind public.channel, name text, last_event_at timestamptz, hours numeric)
language plpgsql stable security definer
set search_path = ''
as $$
declare
  v_admin uuid := private.require_admin();
begin
  return query
  select workshops.slug, workshops.name, connections.kind, connections.name, connections.last_event_at, silent.hours
  from private.list_silent_channels(p_now) as silent
  join public.channel_connections as connections
    on connections.workshop_id = silent.workshop_id and connections.id = silent.connection_id
  join public.workshops on workshops.id = silent.workshop_id
  where silent.hours > (select alert_rules.clear_at from private.alert_rules where alert_rules.key = 'webhook_silence')
  order by silent.hours desc, workshops.slug, connections.id
  limit 50;
end
$$;

comment on function public.list_silent_channels is
  'Which connections the rule of silence is about, the longest silent first. For platform admins.';
grant execute on function public.list_silent_channels to authenticated;

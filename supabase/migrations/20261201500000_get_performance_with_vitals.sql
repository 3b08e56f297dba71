-- Definer, because nobody reads metrics directly; for platform admins.
create or replace function public.get_performance(p_range text, p_now timestamptz) returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
declare
  v_admin uuid := private.require_admin();
  v_from timestamptz := p_now - case p_range when 'hour' then interval '1 hour' when 'day' then interval '24 hours' else interval '7 days' end;
begin
  return jsonb_build_object(
    'routes', (
      select coalesce(jsonb_agg(to_jsonb(routes) order by routes.requests desc), '[]')
      from (
        select rows.kind, rows.route, sum(rows.requests) as requests, sum(rows.errors) as errors, sum(rows.total_ms) as total_ms,
          sum(rows.db_calls) as db_calls, sum(rows.db_ms) as db_ms, private.merge_histograms(rows.counts) as counts
        from private.list_latencies(p_range, v_from) as rows
        where rows.kind not in ('all', 'vital')
        group by rows.kind, rows.route
        order by requests desc
        limit 200
      ) as routes
    ),
    'series', (
      select coalesce(jsonb_agg(to_jsonb(series) order by series.at), '[]')
      from (
        select rows.at, rows.requests, rows.errors, rows.db_calls, rows.db_ms, rows.counts
        from private.list_latencies(p_range, v_from) as rows
        where rows.kind = 'all'
      ) as series
    ),
    'vitals', (
      select coalesce(jsonb_agg(to_jsonb(vitals) order by vitals.route), '[]')
      from (
        select rows.route, sum(rows.requests) as requests, sum(rows.errors) as errors, private.merge_histograms(rows.counts) as counts
        from private.list_latencies(p_range, v_from) as rows
        where rows.kind = 'vital'
        group by rows.route
        order by requests desc
        limit 400
      ) as vitals
    ),
    'instances', (
      select coalesce(jsonb_agg(to_jsonb(latest) order by latest.instance), '[]')
      from (
        select distinct on (instance_minutes.instance) instance_minutes.instance, instance_minutes.release, instance_minutes.at,
          instance_minutes.gauges
        from private.instance_minutes
        where instance_minutes.at > p_now - interval '5 minutes'
        order by instance_minutes.instance, instance_minutes.at desc
      ) as latest
    ),
    'releases', (
      select coalesce(jsonb_agg(to_jsonb(marks) order by marks.at), '[]')
      from (
        select instance_minutes.release, min(instance_minutes.at) as at
        from private.instance_minutes
        where instance_minutes.at > v_from - interval '1 hour'
        group by instance_minutes.release
      ) as marks
    )
  );
end
$$;

comment on function public.get_performance is
  'Latencies by route and over time, pages as browsers have measured them, the processes as they are, and when which release began. For platform admins.';

create table private.minute_latencies (
  at timestamptz not null,
  kind text not null,
  route text not null,
  requests bigint not null,
  errors bigint not null,
  total_ms double precision not null,
  db_calls bigint not null,
  db_ms double precision not null,
  counts integer[] not null,
  constraint minute_latencies_pkey primary key (at, kind, route)
) partition by range (at);

comment on table private.minute_latencies is
  'How long requests took, by minute and route, of all instances together; parted by day. Texts of people are in none of it.';
comment on column private.minute_latencies.counts is
  'How many took how long: step n is up to 2^(n/4) milliseconds. Sums of such rows have right percentiles, averages would not.';

alter table private.minute_latencies enable row level security;

create table private.hour_latencies (
  at timestamptz not null,
  kind text not null,
  route text not null,
  requests bigint not null,
  errors bigint not null,
  total_ms double precision not null,
  db_calls bigint not null,
  db_ms double precision not null,
  counts integer[] not null,
  constraint hour_latencies_pkey primary key (at, kind, route)
);

comment on table private.hour_latencies is 'The same by hour, kept longer; written together with the minutes.';

alter table private.hour_latencies enable row level security;

create table private.minute_counters (
  at timestamptz not null,
  name text not null,
  label text not null,
  count bigint not null,
  constraint minute_counters_pkey primary key (at, name, label)
) partition by range (at);

comment on table private.minute_counters is
  'What was counted, by minute, of all instances together: hits and misses of caches, refusals by policy, security events; parted by day.';

alter table private.minute_counters enable row level security;

create table private.instance_minutes (
  at timestamptz not null,
  instance text not null,
  release text not null,
  gauges jsonb not null,
  constraint instance_minutes_pkey primary key (at, instance)
) partition by range (at);

comment on table private.instance_minutes is
  'How each process was in a minute: CPU, memory, delay of its event loop, open streams; parted by day. The first minute of a release marks it.';

alter table private.instance_minutes enable row level security;

create function private.add_counts(p_a integer[], p_b integer[]) returns integer[]
language sql immutable
set search_path = ''
as $$
  select array(
    select coalesce(steps.a, 0) + coalesce(steps.b, 0)
    from unnest(p_a, p_b) with ordinality as steps (a, b, step)
    order by steps.step
  )
$$;

comment on function private.add_counts is 'Two histograms as one, step by step.';

create aggregate private.merge_histograms(integer[]) (sfunc = private.add_counts, stype = integer[], initcond = '{}');

comment on aggregate private.merge_histograms(integer[]) is 'Many histograms as one.';

create function private.percentile_ms(p_counts integer[], p_share double precision) returns double precision
language sql immutable
set search_path = ''
as $$
  select power(2, (steps.step - 1) / 4.0)::double precision
  from (
    select counted.step, sum(counted.requests) over (order by counted.step) as so_far, sum(counted.requests) over () as total
    from unnest(p_counts) with ordinality as counted (requests, step)
  ) as steps
  where steps.total > 0 and steps.so_far >= steps.total * p_share
  order by steps.step
  limit 1
$$;

comment on function private.percentile_ms is
  'The time under which a share of a histogram''s requests stayed, as the upper end of its step; null for an empty one.';

-- Definer, because metrics are nobody's to write by hand; granted to the service alone.
create function public.add_metrics(p_instance text, p_release text, p_latencies jsonb, p_counters jsonb, p_gauges jsonb) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_table text;
  v_at timestamptz;
begin
  for v_at in
    select distinct date_trunc('minute', (told.entry ->> 'at')::timestamptz)
    from jsonb_array_elements(p_latencies || p_counters || p_gauges) as told (entry)
  loop
    foreach v_table in array array['minute_latencies', 'minute_counters', 'instance_minutes'] loop
      perform private.add_partition(v_table, 'day', v_at);
    end loop;
  end loop;

  insert into private.minute_latencies as kept (at, kind, route, requests, errors, total_ms, db_calls, db_ms, counts)
  select told.at, told.kind, told.route, told.requests, told.errors, told.total_ms, told.db_calls, told.db_ms, told.counts
  from jsonb_to_recordset(p_latencies) as told (
    at timestamptz, kind text, route text, requests bigint, errors bigint, total_ms double precision, db_calls bigint,
    db_ms double precision, counts integer[]
  )
  -- In one order, so that two instances wait for each other instead of dying.
  order by told.at, told.kind, told.route
  on conflict on constraint minute_latencies_pkey do update set
    requests = kept.requests + excluded.requests,
    errors = kept.errors + excluded.errors,
    total_ms = kept.total_ms + excluded.total_ms,
    db_calls = kept.db_calls + excluded.db_calls,
    db_ms = kept.db_ms + excluded.db_ms,
    counts = private.add_counts(kept.counts, excluded.counts);

  insert into private.hour_latencies as kept (at, kind, route, requests, errors, total_ms, db_calls, db_ms, counts)
  select date_trunc('hour', told.at), told.kind, told.route, sum(told.requests), sum(told.errors), sum(told.total_ms),
    sum(told.db_calls), sum(told.db_ms), private.merge_histograms(told.counts)
  from jsonb_to_recordset(p_latencies) as told (
    at timestamptz, kind text, route text, requests bigint, errors bigint, total_ms double precision, db_calls bigint,
    db_ms double precision, counts integer[]
  )
  group by 1, 2, 3
  order by 1, 2, 3
  on conflict on constraint hour_latencies_pkey do update set
    requests = kept.requests + excluded.requests,
    errors = kept.errors + excluded.errors,
    total_ms = kept.total_ms + excluded.total_ms,
    db_calls = kept.db_calls + excluded.db_calls,
    db_ms = kept.db_ms + excluded.db_ms,
    counts = private.add_counts(kept.counts, excluded.counts);

  insert into private.minute_counters as kept (at, name, label, count)
  select told.at, told.name, told.label, told.count
  from jsonb_to_recordset(p_counters) as told (at timestamptz, name text, label text, count bigint)
  order by told.at, told.name, told.label
  on conflict on constraint minute_counters_pkey do update set count = kept.count + excluded.count;

  insert into private.instance_minutes (at, instance, release, gauges)
  select told.at, p_instance, p_release, told.gauges
  from jsonb_to_recordset(p_gauges) as told (at timestamptz, gauges jsonb)
  on conflict on constraint instance_minutes_pkey do update set gauges = excluded.gauges;
end
$$;

comment on function public.add_metrics is
  'Adds what one instance has measured since it last told: one call an instance and ten seconds, however many requests there were.';
grant execute on function public.add_metrics to service_role;

-- Definer, because only the owner of the tables may part them; granted to the service alone.
create function public.keep_operations(p_now timestamptz) returns integer
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_table text;
  v_dropped integer := 0;
begin
  perform private.add_partition('audit_entries', 'month', p_now + interval '1 month');
  v_dropped := private.drop_partitions('audit_entries', p_now - interval '24 months');
  foreach v_table in array array['minute_latencies', 'minute_counters', 'instance_minutes'] loop
    perform private.add_partition(v_table, 'day', p_now + interval '1 day');
    v_dropped := v_dropped + private.drop_partitions(v_table, p_now - interval '8 days');
  end loop;
  delete from private.hour_latencies where hour_latencies.at < p_now - interval '400 days';
  return v_dropped;
end
$$;

comment on function public.keep_operations is
  'Makes the parts of metrics and audit log that come next and drops those that are over (8 days, 24 months); returns how many.';
grant execute on function public.keep_operations to service_role;

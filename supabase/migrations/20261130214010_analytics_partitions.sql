create function private.list_analytics_partitions()
returns table (partition text, starts_at timestamptz, ends_at timestamptz)
language sql stable
set search_path = ''
as $$
  select
    pg_class.relname::text,
    (regexp_match(bounds.text, 'FROM \(''([^'']+)''\)'))[1]::timestamptz,
    (regexp_match(bounds.text, 'TO \(''([^'']+)''\)'))[1]::timestamptz
  from pg_catalog.pg_inherits
  join pg_catalog.pg_class on pg_class.oid = pg_inherits.inhrelid
  cross join lateral (select pg_catalog.pg_get_expr(pg_class.relpartbound, pg_class.oid) as text) as bounds
  where pg_inherits.inhparent = 'public.analytics_events'::regclass
    and bounds.text <> 'DEFAULT'
  order by 2
$$;

comment on function private.list_analytics_partitions is 'The months there are partitions for, oldest first.';
grant execute on function private.list_analytics_partitions to service_role;

create function private.make_analytics_partition(p_month timestamptz) returns boolean
language plpgsql volatile
set search_path = ''
set lock_timeout = '5s'
as $$
declare
  v_from timestamptz := date_trunc('month', p_month, 'UTC');
  v_to timestamptz := date_trunc('month', v_from + interval '40 days', 'UTC');
  v_name text := 'analytics_events_' || to_char(v_from at time zone 'UTC', 'YYYY_MM');
begin
  -- Two workers never make one month twice.
  perform pg_advisory_xact_lock(214, 1);
  if to_regclass('private.' || v_name) is not null then
    return false;
  end if;
  execute format('create table private.%I (like public.analytics_events including defaults including constraints)', v_name);
  execute format('alter table private.%I enable row level security', v_name);
  -- What came while the month was missing moves to its place; it has been counted already.
  execute format(
    'with moved as (
       delete from private.analytics_events_default as late where late.at >= $1 and late.at < $2 returning late.*
     )
     insert into private.%I select moved.* from moved', v_name
  ) using v_from, v_to;
  execute format(
    'alter table public.analytics_events attach partition private.%I for values from (%L) to (%L)', v_name, v_from, v_to
  );
  return true;
end
$$;

comment on function private.make_analytics_partition is 'Makes the partition of the month (UTC) that a moment lies in; false where it is there.';

-- Definer, because only the owner of a table gives it partitions.
create function public.make_analytics_partitions(p_now timestamptz, p_months_ahead integer default 3) returns integer
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_made integer := 0;
begin
  for v_month in -1..least(p_months_ahead, 24) loop
    if private.make_analytics_partition(
      (date_trunc('month', p_now at time zone 'UTC') + make_interval(months => v_month)) at time zone 'UTC'
    ) then
      v_made := v_made + 1;
    end if;
  end loop;
  return v_made;
end
$$;

comment on function public.make_analytics_partitions is
  'Makes the partitions of events of the month before, this one and the next ones that are missing; returns how many.';
grant execute on function public.make_analytics_partitions to service_role;

-- Definer for the same reason.
create function public.drop_analytics_partitions(p_before timestamptz)
returns table (partition text, events bigint)
language plpgsql volatile security definer
set search_path = ''
set lock_timeout = '5s'
as $$
begin
  for partition in
    select months.partition from private.list_analytics_partitions() as months where months.ends_at <= p_before
  loop
    execute format('select count(*) from private.%I', partition) into events;
    execute format('drop table private.%I', partition);
    return next;
  end loop;
end
$$;

comment on function public.drop_analytics_partitions is
  'Drops the months of events that ended before a moment; returns each with how many events it held.';
grant execute on function public.drop_analytics_partitions to service_role;

create function public.list_analytics_partitions()
returns table (partition text, starts_at timestamptz, ends_at timestamptz, late_events bigint)
language sql stable
set search_path = ''
as $$
  select months.partition, months.starts_at, months.ends_at, (select count(*) from private.analytics_events_default)
  from private.list_analytics_partitions() as months
$$;

comment on function public.list_analytics_partitions is
  'The months there are partitions for, and how many events came without one: the daily check reads it.';
grant execute on function public.list_analytics_partitions to service_role;
grant select on private.analytics_events_default to service_role;

select public.make_analytics_partitions(now());

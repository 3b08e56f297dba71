create function public.rebuild_rollups(p_workshop_id uuid)
returns table (
  from_day date,
  events bigint,
  hour_sums bigint,
  day_sums bigint,
  wrong_hours bigint,
  wrong_days bigint
)
language plpgsql volatile
set search_path = ''
as $$
declare
  v_from timestamptz;
begin
  -- All shards: who has counted but not committed is waited for, and from here on nobody counts until the end.
  for v_shard in 0..63 loop
    perform pg_advisory_xact_lock(214000 + v_shard, hashtext(p_workshop_id::text));
  end loop;
  -- The oldest month may hold the end of a day whose beginning is gone.
  select months.starts_at + interval '1 day' into v_from
  from private.list_analytics_partitions() as months order by months.starts_at limit 1;
  from_day := (v_from at time zone 'UTC')::date;

  select count(*) into events
  from public.analytics_events
  where analytics_events.workshop_id = p_workshop_id and analytics_events.at >= v_from;

  with raw as (
    select analytics_events.hour, analytics_events.kind,
      sum(analytics_events.quantity)::bigint as quantity, sum(analytics_events.amount)::bigint as amount
    from public.analytics_events
    where analytics_events.workshop_id = p_workshop_id and analytics_events.at >= v_from and analytics_events.hour >= v_from
    group by 1, 2
  ),
  kept as (
    select analytics_hours.hour, analytics_hours.kind,
      sum(analytics_hours.quantity)::bigint as quantity, sum(analytics_hours.amount)::bigint as amount
    from public.analytics_hours
    where analytics_hours.workshop_id = p_workshop_id and analytics_hours.hour >= v_from
    group by 1, 2
  )
  select
    count(*) filter (where raw.kind is not null),
    count(*) filter (where (kept.quantity, kept.amount) is distinct from (raw.quantity, raw.amount))
  into hour_sums, wrong_hours
  from raw full join kept on kept.hour = raw.hour and kept.kind = raw.kind;

  with raw as (
    select analytics_events.day, analytics_events.kind, named.dimension, named.label,
      sum(analytics_events.quantity)::bigint as quantity, sum(analytics_events.amount)::bigint as amount
    from public.analytics_events
    cross join lateral private.labels_of(analytics_events.labels) as named
    where analytics_events.workshop_id = p_workshop_id
      and analytics_events.at >= v_from - interval '1 day' and analytics_events.day >= from_day
    group by 1, 2, 3, 4
  ),
  kept as (
    select analytics_days.day, analytics_days.kind, analytics_days.dimension, analytics_days.label,
      sum(analytics_days.quantity)::bigint as quantity, sum(analytics_days.amount)::bigint as amount
    from public.analytics_days
    where analytics_days.workshop_id = p_workshop_id and analytics_days.day >= from_day
    group by 1, 2, 3, 4
  )
  select
    count(*) filter (where raw.kind is not null),
    count(*) filter (where (kept.quantity, kept.amount) is distinct from (raw.quantity, raw.amount))
  into day_sums, wrong_days
  from raw full join kept
    on kept.day = raw.day and kept.kind = raw.kind and kept.dimension = raw.dimension and kept.label = raw.label;

  if wrong_hours + wrong_days > 0 then
    perform private.count_anew(p_workshop_id, v_from);
  end if;
  return next;
end
$$;

comment on function public.rebuild_rollups is
  'Counts a workshop''s events anew from the first whole day that is kept, puts rollups right, and says how many were wrong: 0 proves that rollup equals raw.';
grant execute on function public.rebuild_rollups to service_role;

create function private.count_anew(p_workshop_id uuid, p_from timestamptz) returns void
language plpgsql volatile
set search_path = ''
as $$
begin
  delete from public.analytics_hours
  where analytics_hours.workshop_id = p_workshop_id and analytics_hours.hour >= p_from;
  insert into public.analytics_hours (workshop_id, hour, kind, quantity, amount)
  select p_workshop_id, analytics_events.hour, analytics_events.kind,
    sum(analytics_events.quantity), sum(analytics_events.amount)
  from public.analytics_events
  where analytics_events.workshop_id = p_workshop_id and analytics_events.at >= p_from and analytics_events.hour >= p_from
  group by analytics_events.hour, analytics_events.kind;

  delete from public.analytics_days
  where analytics_days.workshop_id = p_workshop_id and analytics_days.day >= (p_from at time zone 'UTC')::date;
  insert into public.analytics_days (workshop_id, day, kind, dimension, label, quantity, amount)
  select p_workshop_id, analytics_events.day, analytics_events.kind, named.dimension, named.label,
    sum(analytics_events.quantity), sum(analytics_events.amount)
  from public.analytics_events
  cross join lateral private.labels_of(analytics_events.labels) as named
  where analytics_events.workshop_id = p_workshop_id
    and analytics_events.at >= p_from - interval '1 day'
    and analytics_events.day >= (p_from at time zone 'UTC')::date
  group by analytics_events.day, analytics_events.kind, named.dimension, named.label;
end
$$;

comment on function private.count_anew is 'Writes a workshop''s rollups from its events; its shards must be held.';
grant execute on function private.count_anew to service_role;

create function public.list_rollup_workshops(p_after uuid default null, p_limit integer default 100)
returns table (workshop_id uuid)
language sql stable
set search_path = ''
as $$
  select workshops.id from public.workshops
  where p_after is null or workshops.id > p_after
  order by workshops.id
  limit least(p_limit, 1000)
$$;

comment on function public.list_rollup_workshops is 'One page of all workshops in the order of their ids, for whoever goes through them all.';
grant execute on function public.list_rollup_workshops to service_role;

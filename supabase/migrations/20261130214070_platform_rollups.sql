create function public.refresh_platform_rollups(p_from timestamptz, p_to timestamptz) returns integer
language plpgsql volatile
set search_path = ''
as $$
declare
  v_rows integer;
begin
  -- One at a time; each writes whole sums, so that a second one changes nothing.
  perform pg_advisory_xact_lock(214, 2);
  insert into private.platform_hours (hour, kind, quantity, amount)
  select date_trunc('hour', analytics_hours.hour, 'UTC'), analytics_hours.kind,
    sum(analytics_hours.quantity), sum(analytics_hours.amount)
  from public.analytics_hours
  where analytics_hours.hour >= date_trunc('hour', p_from, 'UTC')
    and analytics_hours.hour < date_trunc('hour', p_to, 'UTC') + interval '1 hour'
  group by 1, 2
  on conflict on constraint platform_hours_pkey do update set quantity = excluded.quantity, amount = excluded.amount;
  get diagnostics v_rows = row_count;

  insert into private.platform_days (day, kind, dimension, label, quantity, amount)
  select analytics_days.day, analytics_days.kind, analytics_days.dimension, analytics_days.label,
    sum(analytics_days.quantity), sum(analytics_days.amount)
  from public.analytics_days
  -- A workshop's day may be one before or after that of UTC.
  where analytics_days.day >= (p_from at time zone 'UTC')::date - 1
    and analytics_days.day <= (p_to at time zone 'UTC')::date + 1
  group by 1, 2, 3, 4
  on conflict on constraint platform_days_pkey do update set quantity = excluded.quantity, amount = excluded.amount;
  return v_rows;
end
$$;

comment on function public.refresh_platform_rollups is
  'Sums the rollups of all workshops up for a span of time, anew each time: it cannot count twice. Returns how many sums of hours it wrote.';
grant execute on function public.refresh_platform_rollups to service_role;

create table private.scheduled_jobs (
  name text not null,
  every_seconds integer not null,
  due_at timestamptz not null default now(),
  lease uuid,
  leased_until timestamptz,
  started_at timestamptz,
  ended_at timestamptz,
  duration_ms integer,
  outcome text,
  reason text,
  failures integer not null default 0,
  runs bigint not null default 0,
  constraint scheduled_jobs_pkey primary key (name),
  constraint scheduled_jobs_name_check check (name ~ '^[a-z][a-z_]{0,59}$'),
  constraint scheduled_jobs_every_seconds_check check (every_seconds > 0),
  constraint scheduled_jobs_outcome_check check (outcome in ('done', 'failed')),
  constraint scheduled_jobs_lease_check check ((lease is null) = (leased_until is null))
);

comment on table private.scheduled_jobs is
  'Work that comes back by the clock: when it is due, who is at it until when, and how the last run went. One row for all workshops.';

alter table private.scheduled_jobs enable row level security;
grant select, insert, update, delete on private.scheduled_jobs to service_role;

create function public.begin_scheduled_job(p_jobs jsonb, p_lease_seconds integer)
returns table (name text, lease uuid)
language plpgsql volatile
set search_path = ''
as $$
begin
  insert into private.scheduled_jobs as known (name, every_seconds)
  select wanted.name, wanted.every_seconds
  from jsonb_to_recordset(p_jobs) as wanted (name text, every_seconds integer)
  left join private.scheduled_jobs as present
    on present.name = wanted.name and present.every_seconds = wanted.every_seconds
  where present.name is null
  on conflict on constraint scheduled_jobs_pkey do update
  set
    every_seconds = excluded.every_seconds,
    -- What comes more often from now on does not wait for its old time.
    due_at = least(known.due_at, clock_timestamp() + make_interval(secs => excluded.every_seconds));
  return query
  update private.scheduled_jobs as chosen
  set
    lease = gen_random_uuid(),
    leased_until = clock_timestamp() + make_interval(secs => p_lease_seconds),
    started_at = clock_timestamp()
  where chosen.name = (
    select waiting.name
    from private.scheduled_jobs as waiting
    where waiting.due_at <= clock_timestamp()
      -- Who died at it holds it no longer than the lease.
      and (waiting.lease is null or waiting.leased_until <= clock_timestamp())
      and waiting.name in (select wanted.name from jsonb_to_recordset(p_jobs) as wanted (name text))
    order by waiting.due_at, waiting.name
    limit 1
    for update skip locked
  )
  returning chosen.name, chosen.lease;
end
$$;

comment on function public.begin_scheduled_job is
  'Gives the job that is due the longest to this caller alone, under a lease; no row where nothing is due. Unknown jobs are noted first.';
grant execute on function public.begin_scheduled_job to service_role;

create function public.keep_scheduled_job(p_name text, p_lease uuid, p_lease_seconds integer) returns boolean
language sql volatile
set search_path = ''
as $$
  with kept as (
    update private.scheduled_jobs
    set leased_until = clock_timestamp() + make_interval(secs => p_lease_seconds)
    where scheduled_jobs.name = p_name and scheduled_jobs.lease = p_lease
    returning 1
  )
  select exists (select from kept)
$$;

comment on function public.keep_scheduled_job is
  'Extends the lease of who is at a scheduled job; false if somebody else has it by now.';
grant execute on function public.keep_scheduled_job to service_role;

create function public.end_scheduled_job(p_name text, p_lease uuid, p_outcome text, p_reason text, p_has_more boolean)
returns void
language sql volatile
set search_path = ''
as $$
  update private.scheduled_jobs
  set
    lease = null,
    leased_until = null,
    ended_at = clock_timestamp(),
    duration_ms = extract(epoch from clock_timestamp() - scheduled_jobs.started_at) * 1000,
    outcome = p_outcome,
    reason = p_reason,
    runs = scheduled_jobs.runs + 1,
    failures = case when p_outcome = 'failed' then scheduled_jobs.failures + 1 else 0 end,
    due_at = case
      when p_outcome = 'failed' then clock_timestamp() + make_interval(
        -- A daily job that failed is tried again in a minute, then in two, four, ...
        secs => least(scheduled_jobs.every_seconds, 60 * 2 ^ least(scheduled_jobs.failures, 10))
      )
      when p_has_more then clock_timestamp()
      -- From its beginning, so that the time it takes does not shift the next run.
      else scheduled_jobs.started_at + make_interval(secs => scheduled_jobs.every_seconds)
    end
  where scheduled_jobs.name = p_name and scheduled_jobs.lease = p_lease
$$;

comment on function public.end_scheduled_job is
  'Notes how a run went and when the next one is due: at once if more waits. Says nothing of a run whose lease somebody else took over.';
grant execute on function public.end_scheduled_job to service_role;

create function public.list_scheduled_jobs()
returns table (
  name text,
  every_seconds integer,
  due_at timestamptz,
  is_running boolean,
  started_at timestamptz,
  ended_at timestamptz,
  duration_ms integer,
  outcome text,
  reason text,
  failures integer,
  runs bigint
)
language sql stable
set search_path = ''
as $$
  select
    scheduled_jobs.name,
    scheduled_jobs.every_seconds,
    scheduled_jobs.due_at,
    coalesce(scheduled_jobs.leased_until > clock_timestamp(), false),
    scheduled_jobs.started_at,
    scheduled_jobs.ended_at,
    scheduled_jobs.duration_ms,
    scheduled_jobs.outcome,
    scheduled_jobs.reason,
    scheduled_jobs.failures,
    scheduled_jobs.runs
  from private.scheduled_jobs
  order by scheduled_jobs.name
$$;

comment on function public.list_scheduled_jobs is 'All scheduled jobs with how their last run went and when the next is due.';
grant execute on function public.list_scheduled_jobs to service_role;

create function public.hasten_scheduled_job(p_name text) returns boolean
language sql volatile
set search_path = ''
as $$
  with hastened as (
    update private.scheduled_jobs
    set due_at = clock_timestamp()
    where scheduled_jobs.name = p_name
    returning 1
  )
  select exists (select from hastened)
$$;

comment on function public.hasten_scheduled_job is 'Makes a scheduled job due at once; false if there is none of this name.';
grant execute on function public.hasten_scheduled_job to service_role;

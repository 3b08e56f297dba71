create function private.list_queued_by_name()
returns table (job text, waiting bigint, due bigint, in_hand bigint, oldest_seconds integer)
language sql stable security definer
set search_path = ''
as $$
  select
    jobs.message ->> 'job',
    count(*),
    count(*) filter (where jobs.visible_at <= clock_timestamp()),
    -- Claimed, or to be tried again later.
    count(*) filter (where jobs.attempts > 0 and jobs.visible_at > clock_timestamp()),
    max(extract(epoch from clock_timestamp() - jobs.enqueued_at))::integer
  from private.jobs
  group by jobs.message ->> 'job'
$$;

comment on function private.list_queued_by_name is 'What is in the queue, by name. Definer: the queue is nobody else''s.';
grant execute on function private.list_queued_by_name to service_role;

create function private.list_dead_by_name()
returns table (job text, dead bigint)
language sql stable security definer
set search_path = ''
as $$
  select dead_jobs.message ->> 'job', count(*) from private.dead_jobs group by dead_jobs.message ->> 'job'
$$;

comment on function private.list_dead_by_name is 'How many jobs failed for good, by name. Definer: the queue is nobody else''s.';
grant execute on function private.list_dead_by_name to service_role;

create function private.sum_counts(p_rows jsonb) returns jsonb
language sql immutable
set search_path = ''
as $$
  select coalesce(jsonb_agg(summed.total order by summed.place), '[]')
  from (
    select numbers.place, sum(numbers.value::bigint) as total
    from jsonb_array_elements(p_rows) as counted (row)
    cross join lateral jsonb_array_elements_text(counted.row) with ordinality as numbers (value, place)
    group by numbers.place
  ) as summed
$$;

comment on function private.sum_counts is 'Adds rows of counts, number by number.';
grant execute on function private.sum_counts to service_role;

create function public.get_queue_metrics(p_minutes integer default 60) returns jsonb
language sql stable
set search_path = ''
as $$
  with ended as (
    select
      job_minutes.job,
      sum(job_minutes.done) as done,
      sum(job_minutes.postponed) as postponed,
      sum(job_minutes.buried) as buried,
      sum(job_minutes.duration_ms) as duration_ms,
      max(job_minutes.longest_ms) as longest_ms,
      private.sum_counts(jsonb_agg(to_jsonb(job_minutes.durations))) as durations,
      private.sum_counts(jsonb_agg(to_jsonb(job_minutes.waits))) as waits
    from private.job_minutes
    where job_minutes.minute > now() - make_interval(mins => least(greatest(p_minutes, 1), 11520))
    group by job_minutes.job
  )
  select jsonb_build_object(
    'minutes', least(greatest(p_minutes, 1), 11520),
    'jobs', (
      select coalesce(jsonb_agg(entry.value order by entry.name), '[]')
      from (
        select
          coalesce(queued.job, ended.job, dead.job) as name,
          jsonb_build_object(
            'job', coalesce(queued.job, ended.job, dead.job),
            'waiting', coalesce(queued.waiting, 0),
            'due', coalesce(queued.due, 0),
            'inHand', coalesce(queued.in_hand, 0),
            'oldestSeconds', queued.oldest_seconds,
            'dead', coalesce(dead.dead, 0),
            'done', coalesce(ended.done, 0),
            'postponed', coalesce(ended.postponed, 0),
            'buried', coalesce(ended.buried, 0),
            'durationMs', coalesce(ended.duration_ms, 0),
            'longestMs', coalesce(ended.longest_ms, 0),
            'durations', coalesce(ended.durations, '[]'),
            'waits', coalesce(ended.waits, '[]')
          ) as value
        from private.list_queued_by_name() as queued
        full join ended on ended.job = queued.job
        full join private.list_dead_by_name() as dead on dead.job = coalesce(queued.job, ended.job)
      ) as entry
    ),
    'workers', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'id', workers.id,
        'kind', workers.kind,
        'startedAt', workers.started_at,
        'seenAt', workers.seen_at,
        'isAlive', workers.seen_at > now() - interval '45 seconds',
        'lanes', workers.lanes,
        'inHand', workers.in_hand,
        'done', workers.done,
        'failed', workers.failed
      ) order by workers.started_at), '[]')
      from private.workers
    )
  )
$$;

comment on function public.get_queue_metrics is
  'Depth, age, ends, durations and waits of jobs by name over the last p_minutes, and the workers with their last sign of life.';
grant execute on function public.get_queue_metrics to service_role;

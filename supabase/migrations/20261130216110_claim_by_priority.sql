drop table private.queue_turns;

create table private.job_turns (
  workshop_id uuid not null,
  priority integer not null,
  served_at timestamptz not null,
  constraint job_turns_pkey primary key (workshop_id, priority),
  constraint job_turns_workshop_id_fkey foreign key (workshop_id) references public.workshops (id)
    on delete cascade
);

comment on table private.job_turns is
  'When a job of a workshop was last begun, by priority: of those that wait, the one that was served longest ago is next.';

alter table private.job_turns enable row level security;

drop function private.list_next_jobs(integer);

/* From workshop to workshop along the index: what a claim reads grows with the workshops that wait, not with their jobs. */
create function private.list_next_jobs(p_limit integer, p_each integer, p_priority integer, p_passed_over uuid[])
returns table (id bigint, workshop_id uuid)
language sql volatile
set search_path = ''
as $$
  with recursive waiting_workshops as (
    (
      select jobs.workshop_id from private.jobs
      where jobs.priority = p_priority
      order by jobs.workshop_id
      limit 1
    )
    union all
    select (
      select jobs.workshop_id from private.jobs
      where jobs.priority = p_priority and jobs.workshop_id > waiting_workshops.workshop_id
      order by jobs.workshop_id
      limit 1
    )
    from waiting_workshops
    where waiting_workshops.workshop_id is not null
  )
  select placed.id, waiting_workshops.workshop_id
  from waiting_workshops
  cross join lateral (
    select oldest.id, row_number() over (order by oldest.visible_at, oldest.id) as place
    from (
      select jobs.id, jobs.visible_at from private.jobs
      where jobs.priority = p_priority
        and jobs.workshop_id = waiting_workshops.workshop_id
        and jobs.visible_at <= clock_timestamp()
        -- Under one key each begins when all before it have ended.
        and (
          jobs.order_key is null
          or not exists (
            select from private.jobs as earlier
            where earlier.workshop_id = jobs.workshop_id
              and earlier.order_key = jobs.order_key
              and earlier.id < jobs.id
          )
        )
      order by jobs.visible_at, jobs.id
      -- Null is no limit.
      limit least(p_limit, p_each)
    ) as oldest
  ) as placed
  left join private.job_turns
    on job_turns.workshop_id = waiting_workshops.workshop_id and job_turns.priority = p_priority
  where not waiting_workshops.workshop_id = any (p_passed_over)
  order by placed.place, job_turns.served_at nulls first, placed.id
  limit p_limit
$$;

comment on function private.list_next_jobs is
  'Whose turn it is at one priority: each workshop''s oldest job before anybody''s second, and first who was served longest ago.';

drop function public.claim_jobs(integer, integer);

create function public.claim_jobs(
  p_limit integer,
  p_seconds integer,
  p_background integer default null,
  p_each integer default null,
  p_passed_over uuid[] default '{}',
  p_passed_over_background uuid[] default '{}'
)
returns table (id bigint, workshop_id uuid, job text, payload jsonb, attempts integer, priority integer, waited_ms integer)
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_ids bigint[] := '{}';
  v_priority integer;
  v_free integer;
begin
  -- One claim at a time, so that two workers never take the same turn.
  perform pg_advisory_xact_lock(hashtextextended('private.job_turns', 0));
  for v_priority in 0..2 loop
    v_free := p_limit - cardinality(v_ids);
    if v_priority = 2 then
      v_free := least(v_free, coalesce(p_background, v_free));
    end if;
    continue when v_free <= 0;
    with next_jobs as materialized (
      select listed.id, listed.workshop_id, listed.place
      from private.list_next_jobs(
        v_free, p_each, v_priority, case when v_priority = 2 then p_passed_over || p_passed_over_background else p_passed_over end
      ) with ordinality as listed (id, workshop_id, place)
    ),
    served as (
      insert into private.job_turns (workshop_id, priority, served_at)
      -- A workshop that is gone has no turn to note.
      select workshops.id, v_priority, clock_timestamp()
      from public.workshops
      where workshops.id in (select next_jobs.workshop_id from next_jobs)
      on conflict on constraint job_turns_pkey do update set served_at = excluded.served_at
    )
    select v_ids || coalesce(array_agg(next_jobs.id order by next_jobs.place), '{}') into v_ids from next_jobs;
  end loop;

  return query
  with claimed as (
    update private.jobs as waiting
    set attempts = waiting.attempts + 1, visible_at = clock_timestamp() + make_interval(secs => p_seconds)
    where waiting.id = any (v_ids)
    returning waiting.id, waiting.workshop_id, waiting.message, waiting.attempts, waiting.priority, waiting.enqueued_at
  )
  select
    claimed.id,
    claimed.workshop_id,
    claimed.message ->> 'job',
    claimed.message -> 'payload',
    claimed.attempts,
    claimed.priority,
    least(extract(epoch from clock_timestamp() - claimed.enqueued_at) * 1000, 2000000000)::integer
  from claimed
  order by array_position(v_ids, claimed.id);
end
$$;

comment on function public.claim_jobs is
  'Jobs that nobody is at, by priority and the workshops in turn, at most p_background of them in the background, p_each of a workshop
  and none of workshops passed over; unless finished, each comes back after p_seconds. Definer: the queue is nobody else''s.';
grant execute on function public.claim_jobs to service_role;

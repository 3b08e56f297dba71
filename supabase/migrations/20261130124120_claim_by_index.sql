/* From workshop to workshop along the index: what a claim reads grows with the workshops that wait, not with their jobs. */
create or replace function private.list_next_jobs(p_limit integer)
returns table (id bigint, workshop_id uuid)
language sql volatile
set search_path = ''
as $$
  with recursive waiting_workshops as (
    (select jobs.workshop_id from private.jobs order by jobs.workshop_id limit 1)
    union all
    select (
      select jobs.workshop_id from private.jobs
      where jobs.workshop_id > waiting_workshops.workshop_id
      order by jobs.workshop_id
      limit 1
    )
    from waiting_workshops
    where waiting_workshops.workshop_id is not null
  )
  select placed.id, waiting_workshops.workshop_id
  from waiting_workshops
  cross join lateral (
    select oldest.id, row_number() over (order by oldest.id) as place
    from (
      select jobs.id from private.jobs
      where jobs.workshop_id = waiting_workshops.workshop_id and jobs.visible_at <= clock_timestamp()
      order by jobs.id
      limit p_limit
    ) as oldest
  ) as placed
  left join private.queue_turns on queue_turns.workshop_id = waiting_workshops.workshop_id
  order by placed.place, queue_turns.served_at nulls first, placed.id
  limit p_limit
$$;

drop function private.list_waiting_jobs();

create or replace function public.claim_jobs(p_limit integer, p_seconds integer)
returns table (id bigint, workshop_id uuid, job text, payload jsonb, attempts integer)
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_ids bigint[];
begin
  -- One claim at a time, so that two workers never take the same turn.
  perform pg_advisory_xact_lock(hashtextextended('private.queue_turns', 0));
  with next_jobs as materialized (
    select listed.id, listed.workshop_id, listed.place
    from private.list_next_jobs(p_limit) with ordinality as listed (id, workshop_id, place)
  ),
  served as (
    insert into private.queue_turns (workshop_id, served_at)
    -- A workshop that is gone has no turn to note.
    select workshops.id, clock_timestamp()
    from public.workshops
    where workshops.id in (select next_jobs.workshop_id from next_jobs)
    on conflict on constraint queue_turns_pkey do update set served_at = excluded.served_at
  )
  select array_agg(next_jobs.id order by next_jobs.place) into v_ids from next_jobs;

  return query
  with claimed as (
    update private.jobs as waiting
    set attempts = waiting.attempts + 1, visible_at = clock_timestamp() + make_interval(secs => p_seconds)
    where waiting.id = any (v_ids)
    returning waiting.id, waiting.workshop_id, waiting.message, waiting.attempts
  )
  select claimed.id, claimed.workshop_id, claimed.message ->> 'job', claimed.message -> 'payload', claimed.attempts
  from claimed
  order by array_position(v_ids, claimed.id);
end
$$;

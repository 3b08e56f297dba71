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

  if to_regnamespace('pgmq') is not null then
    return query
    with claimed as (
      update pgmq.q_jobs as waiting
      set read_ct = waiting.read_ct + 1, vt = clock_timestamp() + make_interval(secs => p_seconds)
      where waiting.msg_id = any (v_ids)
      returning waiting.msg_id, waiting.message, waiting.read_ct
    )
    select
      claimed.msg_id,
      (claimed.message ->> 'workshopId')::uuid,
      claimed.message ->> 'job',
      claimed.message -> 'payload',
      claimed.read_ct
    from claimed
    order by array_position(v_ids, claimed.msg_id);
    return;
  end if;
  return query
  with claimed as (
    update private.queued_jobs as waiting
    set attempts = waiting.attempts + 1, visible_at = clock_timestamp() + make_interval(secs => p_seconds)
    where waiting.id = any (v_ids)
    returning waiting.id, waiting.workshop_id, waiting.message, waiting.attempts
  )
  select
    claimed.id,
    claimed.workshop_id,
    claimed.message ->> 'job',
    claimed.message -> 'payload',
    claimed.attempts
  from claimed
  order by array_position(v_ids, claimed.id);
end
$$;

comment on function public.claim_jobs is
  'Jobs that nobody is at, the workshops in turn; unless finished, each comes back after p_seconds. Definer: the queue is nobody else''s.';

create function public.list_dead_jobs(p_limit integer)
returns table (id bigint, workshop_id uuid, job text, payload jsonb, reason text, died_at timestamptz)
language plpgsql stable security definer
set search_path = ''
as $$
begin
  if to_regnamespace('pgmq') is not null then
    return query
    select
      dead.msg_id,
      (dead.message ->> 'workshopId')::uuid,
      dead.message ->> 'job',
      dead.message -> 'payload',
      dead.message ->> 'reason',
      dead.enqueued_at
    from pgmq.q_dead_jobs as dead
    order by dead.msg_id desc
    limit p_limit;
    return;
  end if;
  return query
  select
    dead.id,
    dead.workshop_id,
    dead.message ->> 'job',
    dead.message -> 'payload',
    dead.message ->> 'reason',
    -- When it would have come back is when it was given up.
    dead.visible_at
  from private.queued_jobs as dead
  where dead.is_dead
  order by dead.id desc
  limit p_limit;
end
$$;

comment on function public.list_dead_jobs is
  'The latest jobs that failed for good, each with its reason. Definer: the queue is nobody else''s.';
grant execute on function public.list_dead_jobs to service_role;

create function public.replay_dead_jobs() returns integer
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_count integer;
begin
  if to_regnamespace('pgmq') is not null then
    with dead as (
      delete from pgmq.q_dead_jobs returning q_dead_jobs.msg_id, q_dead_jobs.message
    ),
    sent as materialized (
      select pgmq.send('jobs', dead.message - 'reason') from dead order by dead.msg_id
    )
    select count(*) into v_count from sent;
    return v_count;
  end if;
  update private.queued_jobs
  set is_dead = false, attempts = 0, visible_at = clock_timestamp(), message = queued_jobs.message - 'reason'
  where queued_jobs.is_dead;
  get diagnostics v_count = row_count;
  return v_count;
end
$$;

comment on function public.replay_dead_jobs is
  'Queues all jobs that failed for good anew, with all their tries; returns how many. Definer: the queue is nobody else''s.';
grant execute on function public.replay_dead_jobs to service_role;

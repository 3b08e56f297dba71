create function public.claim_jobs(p_limit integer, p_seconds integer)
returns table (id bigint, workshop_id uuid, job text, payload jsonb, attempts integer)
language plpgsql volatile security definer
set search_path = ''
as $$
begin
  if to_regnamespace('pgmq') is not null then
    return query
    select
      claimed.msg_id,
      (claimed.message ->> 'workshopId')::uuid,
      claimed.message ->> 'job',
      claimed.message -> 'payload',
      claimed.read_ct
    from pgmq.read('jobs', p_seconds, p_limit) as claimed;
    return;
  end if;
  return query
  update private.queued_jobs
  set attempts = queued_jobs.attempts + 1, visible_at = clock_timestamp() + make_interval(secs => p_seconds)
  where queued_jobs.id in (
    select waiting.id
    from private.queued_jobs as waiting
    where not waiting.is_dead and waiting.visible_at <= clock_timestamp()
    order by waiting.id
    limit p_limit
    for update skip locked
  )
  returning
    queued_jobs.id,
    queued_jobs.workshop_id,
    queued_jobs.message ->> 'job',
    queued_jobs.message -> 'payload',
    queued_jobs.attempts;
end
$$;

comment on function public.claim_jobs is
  'The oldest jobs that nobody is at; unless finished, each comes back after p_seconds. Definer: the queue is nobody else''s.';
grant execute on function public.claim_jobs to service_role;

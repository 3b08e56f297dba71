create function public.finish_job(p_id bigint) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
begin
  if to_regnamespace('pgmq') is not null then
    perform pgmq.delete('jobs', p_id);
  else
    delete from private.queued_jobs where queued_jobs.id = p_id;
  end if;
end
$$;

comment on function public.finish_job is 'Takes a job that is done off the queue. Definer: the queue is nobody else''s.';
grant execute on function public.finish_job to service_role;

create function public.postpone_job(p_id bigint, p_seconds integer) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
begin
  if to_regnamespace('pgmq') is not null then
    perform pgmq.set_vt('jobs', p_id, p_seconds);
  else
    update private.queued_jobs set visible_at = clock_timestamp() + make_interval(secs => p_seconds)
    where queued_jobs.id = p_id;
  end if;
end
$$;

comment on function public.postpone_job is 'Lets a job come back after p_seconds. Definer: the queue is nobody else''s.';
grant execute on function public.postpone_job to service_role;

create function public.bury_job(p_id bigint, p_reason text) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
begin
  if to_regnamespace('pgmq') is null then
    update private.queued_jobs
    set is_dead = true, visible_at = clock_timestamp(), message = queued_jobs.message || jsonb_build_object('reason', p_reason)
    where queued_jobs.id = p_id;
    return;
  end if;
  perform pgmq.send('dead_jobs', waiting.message || jsonb_build_object('reason', p_reason))
  from pgmq.q_jobs as waiting
  where waiting.msg_id = p_id;
  perform pgmq.delete('jobs', p_id);
end
$$;

comment on function public.bury_job is
  'Keeps a job that failed too often apart, with its reason. Definer: the queue is nobody else''s.';
grant execute on function public.bury_job to service_role;

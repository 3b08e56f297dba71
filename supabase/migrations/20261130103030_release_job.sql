create function public.release_job(p_id bigint) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
begin
  if to_regnamespace('pgmq') is not null then
    update pgmq.q_jobs set vt = clock_timestamp(), read_ct = greatest(q_jobs.read_ct - 1, 0)
    where q_jobs.msg_id = p_id;
  else
    update private.queued_jobs
    set visible_at = clock_timestamp(), attempts = greatest(queued_jobs.attempts - 1, 0)
    where queued_jobs.id = p_id;
  end if;
end
$$;

comment on function public.release_job is
  'Gives a job back whose worker has to end, without counting the try. Definer: the queue is nobody else''s.';
grant execute on function public.release_job to service_role;

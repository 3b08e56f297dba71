drop function public.release_job(bigint);

create function public.release_job(p_id bigint, p_seconds integer default 0) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
begin
  update private.jobs
  set
    visible_at = clock_timestamp() + make_interval(secs => p_seconds),
    attempts = greatest(jobs.attempts - 1, 0)
  where jobs.id = p_id;
end
$$;

comment on function public.release_job is
  'Gives a job back without counting the try: its worker has to end, or it is too early. Definer: the queue is nobody else''s.';
grant execute on function public.release_job to service_role;

create or replace function public.finish_job(p_id bigint) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
begin
  delete from private.jobs where jobs.id = p_id;
end
$$;

create or replace function public.postpone_job(p_id bigint, p_seconds integer) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
begin
  update private.jobs set visible_at = clock_timestamp() + make_interval(secs => p_seconds) where jobs.id = p_id;
end
$$;

create or replace function public.release_job(p_id bigint) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
begin
  update private.jobs set visible_at = clock_timestamp(), attempts = greatest(jobs.attempts - 1, 0) where jobs.id = p_id;
end
$$;

create or replace function public.list_dead_jobs(p_limit integer)
returns table (id bigint, workshop_id uuid, job text, payload jsonb, reason text, died_at timestamptz)
language plpgsql stable security definer
set search_path = ''
as $$
begin
  return query
  select
    dead.id,
    dead.workshop_id,
    dead.message ->> 'job',
    dead.message -> 'payload',
    dead.message ->> 'reason',
    dead.died_at
  from private.dead_jobs as dead
  order by dead.id desc
  limit p_limit;
end
$$;

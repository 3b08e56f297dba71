drop function public.list_dead_jobs(integer);

create function public.list_dead_jobs(
  p_limit integer, p_before bigint default null, p_workshop_id uuid default null, p_job text default null
)
returns table (
  id bigint, workshop_id uuid, workshop_slug text, job text, payload jsonb, reason text, attempts integer, died_at timestamptz
)
language sql stable security definer
set search_path = ''
as $$
  select
    dead.id,
    dead.workshop_id,
    workshops.slug,
    dead.message ->> 'job',
    dead.message -> 'payload',
    dead.message ->> 'reason',
    (dead.message ->> 'attempts')::integer,
    dead.died_at
  from private.dead_jobs as dead
  left join public.workshops on workshops.id = dead.workshop_id
  where (p_before is null or dead.id < p_before)
    and (p_workshop_id is null or dead.workshop_id = p_workshop_id)
    and (p_job is null or dead.message ->> 'job' = p_job)
  order by dead.id desc
  limit least(greatest(p_limit, 1), 500)
$$;

comment on function public.list_dead_jobs is
  'The latest jobs that failed for good, each with its reason, before the one named. Definer: the queue is nobody else''s.';
grant execute on function public.list_dead_jobs to service_role;

drop function public.replay_dead_jobs();

/* What moves a message from queue to queue differs by queue; each installation gets its own two functions. */
do $make$
begin
  if to_regclass('private.queued_jobs') is null then
    create or replace function public.bury_job(p_id bigint, p_reason text) returns void
    language plpgsql volatile security definer
    set search_path = ''
    as $$
    begin
      perform pgmq.send('dead_jobs', waiting.message || jsonb_build_object('reason', p_reason, 'attempts', waiting.read_ct))
      from pgmq.q_jobs as waiting
      where waiting.msg_id = p_id;
      delete from pgmq.q_jobs where q_jobs.msg_id = p_id;
    end
    $$;

    create function public.replay_dead_jobs(p_id bigint default null) returns integer
    language plpgsql volatile security definer
    set search_path = ''
    as $$
    declare
      v_count integer;
    begin
      with dead as (
        delete from pgmq.q_dead_jobs
        where p_id is null or q_dead_jobs.msg_id = p_id
        returning q_dead_jobs.msg_id, q_dead_jobs.message
      ),
      sent as materialized (
        select pgmq.send('jobs', dead.message - 'reason' - 'attempts') from dead order by dead.msg_id
      )
      select count(*) into v_count from sent;
      return v_count;
    end
    $$;
    return;
  end if;

  create or replace function public.bury_job(p_id bigint, p_reason text) returns void
  language plpgsql volatile security definer
  set search_path = ''
  as $$
  begin
    update private.queued_jobs
    set
      is_dead = true,
      visible_at = clock_timestamp(),
      message = queued_jobs.message || jsonb_build_object('reason', p_reason, 'attempts', queued_jobs.attempts)
    where queued_jobs.id = p_id;
  end
  $$;

  create function public.replay_dead_jobs(p_id bigint default null) returns integer
  language plpgsql volatile security definer
  set search_path = ''
  as $$
  declare
    v_count integer;
  begin
    update private.queued_jobs
    set
      is_dead = false,
      attempts = 0,
      visible_at = clock_timestamp(),
      enqueued_at = clock_timestamp(),
      message = queued_jobs.message - 'reason' - 'attempts'
    where queued_jobs.is_dead and (p_id is null or queued_jobs.id = p_id);
    get diagnostics v_count = row_count;
    return v_count;
  end
  $$;
end
$make$;

comment on function public.replay_dead_jobs is
  'Queues the named job that failed for good anew, or all, with all their tries; returns how many. Definer: the queue is nobody else''s.';
grant execute on function public.replay_dead_jobs to service_role;

create function public.delete_dead_jobs(p_id bigint default null) returns integer
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_count integer;
begin
  delete from private.dead_jobs where p_id is null or dead_jobs.id = p_id;
  get diagnostics v_count = row_count;
  return v_count;
end
$$;

comment on function public.delete_dead_jobs is
  'Forgets the named job that failed for good, or all; returns how many. Definer: the queue is nobody else''s.';
grant execute on function public.delete_dead_jobs to service_role;

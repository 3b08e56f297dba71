/*
  Where jobs wait is settled once, here: the queue that an earlier migration made is the one that counts, whatever is enabled on the
  server afterwards. The views name it, so that functions hold one branch and none that names a relation which is not there.
*/
do $$
begin
  if to_regclass('private.queued_jobs') is null then
    create view private.jobs with (security_invoker = true) as
    select
      waiting.msg_id as id,
      (waiting.message ->> 'workshopId')::uuid as workshop_id,
      waiting.message,
      waiting.read_ct as attempts,
      waiting.vt as visible_at
    from pgmq.q_jobs as waiting;
    create view private.dead_jobs with (security_invoker = true) as
    select dead.msg_id as id, (dead.message ->> 'workshopId')::uuid as workshop_id, dead.message, dead.enqueued_at as died_at
    from pgmq.q_dead_jobs as dead;
    -- For whose turn it is: a workshop's oldest job, without a look at all others.
    create index q_jobs_workshop_id_idx on pgmq.q_jobs (((message ->> 'workshopId')::uuid), msg_id);
  else
    create view private.jobs with (security_invoker = true) as
    select waiting.id, waiting.workshop_id, waiting.message, waiting.attempts, waiting.visible_at
    from private.queued_jobs as waiting
    where not waiting.is_dead;
    create view private.dead_jobs with (security_invoker = true) as
    -- When it would have come back is when it was given up.
    select dead.id, dead.workshop_id, dead.message, dead.visible_at as died_at
    from private.queued_jobs as dead
    where dead.is_dead;
    create index queued_jobs_workshop_id_idx on private.queued_jobs (workshop_id, id) where not is_dead;
  end if;
end
$$;

comment on view private.jobs is 'Jobs that wait or are under way, in whichever queue this installation has.';
comment on view private.dead_jobs is 'Jobs that failed for good, in whichever queue this installation has.';

create or replace function public.get_installation()
returns table (workshop_count bigint, workshops_without_owner bigint, queue text)
language sql stable security definer
set search_path = ''
as $$
  select
    count(*),
    count(*) filter (where not exists (
      select from public.members where members.workshop_id = workshops.id and members.role = 'owner'
    )),
    case when to_regclass('private.queued_jobs') is null then 'pgmq' else 'table' end
  from public.workshops
$$;

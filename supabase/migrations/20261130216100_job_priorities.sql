/*
  A job says how soon it is wanted (0 answers a customer, 1 tells people, 2 can wait) and after whom it comes: of jobs with one order key
  each begins when all before it have ended. Both stand in its message, in whichever queue this installation has.
*/
do $$
begin
  if to_regclass('private.queued_jobs') is null then
    create or replace view private.jobs with (security_invoker = true) as
    select
      waiting.msg_id as id,
      (waiting.message ->> 'workshopId')::uuid as workshop_id,
      waiting.message,
      waiting.read_ct as attempts,
      waiting.vt as visible_at,
      coalesce((waiting.message ->> 'priority')::integer, 2) as priority,
      waiting.message ->> 'orderKey' as order_key,
      waiting.enqueued_at
    from pgmq.q_jobs as waiting;
    create index q_jobs_due_idx on pgmq.q_jobs (
      coalesce((message ->> 'priority')::integer, 2), ((message ->> 'workshopId')::uuid), vt, msg_id
    );
    create index q_jobs_order_idx on pgmq.q_jobs (((message ->> 'workshopId')::uuid), (message ->> 'orderKey'), msg_id)
    where (message ->> 'orderKey') is not null;
  else
    alter table private.queued_jobs add column enqueued_at timestamptz not null default now();
    create or replace view private.jobs with (security_invoker = true) as
    select
      waiting.id,
      waiting.workshop_id,
      waiting.message,
      waiting.attempts,
      waiting.visible_at,
      coalesce((waiting.message ->> 'priority')::integer, 2) as priority,
      waiting.message ->> 'orderKey' as order_key,
      waiting.enqueued_at
    from private.queued_jobs as waiting
    where not waiting.is_dead;
    create index queued_jobs_due_idx on private.queued_jobs (
      coalesce((message ->> 'priority')::integer, 2), workshop_id, visible_at, id
    )
    where not is_dead;
    create index queued_jobs_order_idx on private.queued_jobs (workshop_id, (message ->> 'orderKey'), id)
    where not is_dead and (message ->> 'orderKey') is not null;
  end if;
end
$$;

drop function private.enqueue_job(uuid, text, jsonb);

do $make$
begin
  if to_regclass('private.queued_jobs') is null then
    create function private.send_job(p_message jsonb, p_delay_seconds integer) returns void
    language sql volatile
    set search_path = ''
    as $$
      select pgmq.send('jobs', p_message, p_delay_seconds)
    $$;
    return;
  end if;
  create function private.send_job(p_message jsonb, p_delay_seconds integer) returns void
  language sql volatile
  set search_path = ''
  as $$
    insert into private.queued_jobs (workshop_id, message, visible_at)
    values ((p_message ->> 'workshopId')::uuid, p_message, clock_timestamp() + make_interval(secs => p_delay_seconds))
  $$;
end
$make$;

comment on function private.send_job is 'Puts a message into the queue that this installation has; with the rights of who may.';

-- Definer: no role but this one reaches the queue itself.
create function private.enqueue_job(
  p_workshop_id uuid,
  p_job text,
  p_payload jsonb,
  p_priority integer default 2,
  p_order_key text default null,
  p_delay_seconds integer default 0
)
returns void
language plpgsql volatile security definer
set search_path = ''
as $$
begin
  if p_order_key is not null then
    -- Whoever enqueues under a key does so after the one before has committed: numbers follow the order of commits.
    perform pg_advisory_xact_lock(hashtextextended(p_workshop_id::text || ' ' || p_order_key, 0));
  end if;
  perform private.send_job(
    jsonb_strip_nulls(jsonb_build_object(
      'workshopId', p_workshop_id, 'job', p_job, 'priority', p_priority, 'orderKey', p_order_key
    )) || jsonb_build_object('payload', p_payload),
    p_delay_seconds
  );
end
$$;

comment on function private.enqueue_job is
  'Leaves work for the worker, which sees it when this transaction commits. A payload names rows and holds no personal data.';
grant execute on function private.enqueue_job to service_role;

create function public.enqueue_job(
  p_workshop_id uuid,
  p_job text,
  p_payload jsonb,
  p_priority integer default 2,
  p_order_key text default null,
  p_delay_seconds integer default 0
)
returns void
language sql volatile
set search_path = ''
as $$
  select private.enqueue_job(p_workshop_id, p_job, p_payload, p_priority, p_order_key, p_delay_seconds)
$$;

comment on function public.enqueue_job is 'Leaves work where no other row is written with it; what a transaction decides it enqueues itself.';
grant execute on function public.enqueue_job to service_role;

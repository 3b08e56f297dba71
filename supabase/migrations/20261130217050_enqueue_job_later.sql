/* Like private.enqueue_job, seen by no worker before its time; each installation gets the one for its queue. */
do $make$
begin
  if to_regclass('private.queued_jobs') is null then
    create function private.enqueue_job_later(p_workshop_id uuid, p_job text, p_payload jsonb, p_seconds numeric) returns void
    language plpgsql volatile security definer
    set search_path = ''
    as $$
    declare
      v_id bigint;
    begin
      v_id := pgmq.send('jobs', jsonb_build_object('workshopId', p_workshop_id, 'job', p_job, 'payload', p_payload));
      -- pgmq knows whole seconds alone.
      update pgmq.q_jobs set vt = clock_timestamp() + make_interval(secs => p_seconds) where q_jobs.msg_id = v_id;
    end
    $$;
  else
    create function private.enqueue_job_later(p_workshop_id uuid, p_job text, p_payload jsonb, p_seconds numeric) returns void
    language plpgsql volatile security definer
    set search_path = ''
    as $$
    begin
      insert into private.queued_jobs (workshop_id, message, visible_at)
      values (
        p_workshop_id,
        jsonb_build_object('workshopId', p_workshop_id, 'job', p_job, 'payload', p_payload),
        clock_timestamp() + make_interval(secs => p_seconds)
      );
    end
    $$;
  end if;
end
$make$;

comment on function private.enqueue_job_later is 'Leaves work that no worker begins before so many seconds have passed.';
grant execute on function private.enqueue_job_later to service_role;

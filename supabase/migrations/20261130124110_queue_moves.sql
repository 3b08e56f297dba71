/* What moves a message from queue to queue differs by queue; each installation gets its own three functions. */
do $make$
begin
  if to_regclass('private.queued_jobs') is null then
    create or replace function private.enqueue_job(p_workshop_id uuid, p_job text, p_payload jsonb) returns void
    language plpgsql volatile security definer
    set search_path = ''
    as $$
    begin
      perform pgmq.send('jobs', jsonb_build_object('workshopId', p_workshop_id, 'job', p_job, 'payload', p_payload));
    end
    $$;

    create or replace function public.bury_job(p_id bigint, p_reason text) returns void
    language plpgsql volatile security definer
    set search_path = ''
    as $$
    begin
      perform pgmq.send('dead_jobs', waiting.message || jsonb_build_object('reason', p_reason))
      from pgmq.q_jobs as waiting
      where waiting.msg_id = p_id;
      delete from pgmq.q_jobs where q_jobs.msg_id = p_id;
    end
    $$;

    create or replace function public.replay_dead_jobs() returns integer
    language plpgsql volatile security definer
    set search_path = ''
    as $$
    declare
      v_count integer;
    begin
      -- The hosted data API refuses a delete that does not say which rows.
      with dead as (
        delete from pgmq.q_dead_jobs where true returning q_dead_jobs.msg_id, q_dead_jobs.message
      ),
      sent as materialized (
        select pgmq.send('jobs', dead.message - 'reason') from dead order by dead.msg_id
      )
      select count(*) into v_count from sent;
      return v_count;
    end
    $$;
    return;
  end if;

  create or replace function private.enqueue_job(p_workshop_id uuid, p_job text, p_payload jsonb) returns void
  language plpgsql volatile security definer
  set search_path = ''
  as $$
  begin
    insert into private.queued_jobs (workshop_id, message)
    values (p_workshop_id, jsonb_build_object('workshopId', p_workshop_id, 'job', p_job, 'payload', p_payload));
  end
  $$;

  create or replace function public.bury_job(p_id bigint, p_reason text) returns void
  language plpgsql volatile security definer
  set search_path = ''
  as $$
  begin
    update private.queued_jobs
    set is_dead = true, visible_at = clock_timestamp(), message = queued_jobs.message || jsonb_build_object('reason', p_reason)
    where queued_jobs.id = p_id;
  end
  $$;

  create or replace function public.replay_dead_jobs() returns integer
  language plpgsql volatile security definer
  set search_path = ''
  as $$
  declare
    v_count integer;
  begin
    update private.queued_jobs
    set is_dead = false, attempts = 0, visible_at = clock_timestamp(), message = queued_jobs.message - 'reason'
    where queued_jobs.is_dead;
    get diagnostics v_count = row_count;
    return v_count;
  end
  $$;
end
$make$;

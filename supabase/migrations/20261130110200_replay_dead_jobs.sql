/* The hosted data API loads pg-safeupdate, which refuses a delete that does not say which rows. */
create or replace function public.replay_dead_jobs() returns integer
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_count integer;
begin
  if to_regnamespace('pgmq') is not null then
    with dead as (
      delete from pgmq.q_dead_jobs where true returning q_dead_jobs.msg_id, q_dead_jobs.message
    ),
    sent as materialized (
      select pgmq.send('jobs', dead.message - 'reason') from dead order by dead.msg_id
    )
    select count(*) into v_count from sent;
    return v_count;
  end if;
  update private.queued_jobs
  set is_dead = false, attempts = 0, visible_at = clock_timestamp(), message = queued_jobs.message - 'reason'
  where queued_jobs.is_dead;
  get diagnostics v_count = row_count;
  return v_count;
end
$$;

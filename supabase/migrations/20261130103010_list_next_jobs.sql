-- With the rights of claim_jobs, which alone calls them.
create function private.list_waiting_jobs()
returns table (id bigint, workshop_id uuid)
language plpgsql volatile
set search_path = ''
as $$
begin
  if to_regnamespace('pgmq') is not null then
    return query
    select waiting.msg_id, (waiting.message ->> 'workshopId')::uuid
    from pgmq.q_jobs as waiting
    where waiting.vt <= clock_timestamp();
    return;
  end if;
  return query
  select waiting.id, waiting.workshop_id
  from private.queued_jobs as waiting
  where not waiting.is_dead and waiting.visible_at <= clock_timestamp();
end
$$;

comment on function private.list_waiting_jobs is 'All jobs that nobody is at, with whose they are.';

create function private.list_next_jobs(p_limit integer)
returns table (id bigint, workshop_id uuid)
language sql volatile
set search_path = ''
as $$
  select placed.id, placed.workshop_id
  from (
    select
      waiting.id,
      waiting.workshop_id,
      row_number() over (partition by waiting.workshop_id order by waiting.id) as place
    from private.list_waiting_jobs() as waiting
  ) as placed
  left join private.queue_turns on queue_turns.workshop_id = placed.workshop_id
  order by placed.place, queue_turns.served_at nulls first, placed.id
  limit p_limit
$$;

comment on function private.list_next_jobs is
  'Whose turn it is: each workshop''s oldest job before anybody''s second, and first who was served longest ago.';

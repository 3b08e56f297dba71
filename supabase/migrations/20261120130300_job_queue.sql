/* pgmq where the server has it, which Supabase does; else a table that keeps the same promises. */
do $$
begin
  if to_regnamespace('pgmq') is not null then
    perform pgmq.create('jobs');
    perform pgmq.create('dead_jobs');
    return;
  end if;
  create table private.queued_jobs (
    workshop_id uuid not null,
    id bigint not null generated always as identity,
    message jsonb not null,
    attempts integer not null default 0,
    visible_at timestamptz not null default now(),
    is_dead boolean not null default false,
    constraint queued_jobs_pkey primary key (workshop_id, id),
    constraint queued_jobs_workshop_id_fkey foreign key (workshop_id) references public.workshops (id)
      on delete cascade
  );
  comment on table private.queued_jobs is 'Jobs that wait or are under way, on a server without pgmq.';
  create index queued_jobs_id_idx on private.queued_jobs (id);
  create index queued_jobs_visible_at_idx on private.queued_jobs (visible_at) where not is_dead;
  alter table private.queued_jobs enable row level security;
end
$$;

-- Definer, here and below: no role but this one reaches the queue itself.
create function private.enqueue_job(p_workshop_id uuid, p_job text, p_payload jsonb) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_message jsonb := jsonb_build_object('workshopId', p_workshop_id, 'job', p_job, 'payload', p_payload);
begin
  if to_regnamespace('pgmq') is not null then
    perform pgmq.send('jobs', v_message);
  else
    insert into private.queued_jobs (workshop_id, message) values (p_workshop_id, v_message);
  end if;
end
$$;

comment on function private.enqueue_job is 'Leaves work for the worker, which sees it when this transaction commits.';
grant execute on function private.enqueue_job to service_role;

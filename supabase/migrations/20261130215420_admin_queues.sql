-- Definer: the queue is nobody else's; for platform admins.
create function public.get_queue_state(p_minutes integer) returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
declare
  v_admin uuid := private.require_admin();
begin
  return public.get_queue_metrics(p_minutes);
end
$$;

comment on function public.get_queue_state is 'Depth, age, rate and failures of jobs by name, and the workers. For platform admins.';
grant execute on function public.get_queue_state to authenticated;

-- Definer for the same reason. What a job is to do is left out: its payload may hold what is nobody's to read.
create function public.list_dead_letters(p_before bigint default null, p_limit integer default 50)
returns table (id bigint, workshop_slug text, job text, reason text, attempts integer, died_at timestamptz)
language plpgsql stable security definer
set search_path = ''
as $$
declare
  v_admin uuid := private.require_admin();
begin
  return query
  select dead.id, dead.workshop_slug, dead.job, dead.reason, dead.attempts, dead.died_at
  from public.list_dead_jobs(p_limit => least(greatest(p_limit, 1), 200), p_before => p_before) as dead;
end
$$;

comment on function public.list_dead_letters is 'Jobs that failed for good, the latest first. For platform admins.';
grant execute on function public.list_dead_letters to authenticated;

create function private.note_admin_act(p_admin uuid, p_action text, p_subject text, p_subject_id text) returns void
language plpgsql volatile
set search_path = ''
as $$
begin
  perform private.add_partition('audit_entries', 'month', clock_timestamp());
  insert into private.audit_entries (workshop_id, actor_kind, actor_id, network, action, subject, subject_id)
  values ('00000000-0000-0000-0000-000000000000', 'admin', p_admin, nullif(current_setting('carbot.network', true), ''),
    p_action, p_subject, p_subject_id);
end
$$;

comment on function private.note_admin_act is 'An entry of the audit log for what an admin did to something that is no row of ours.';

-- Definer for the same reason.
create function public.replay_dead_letters(p_id bigint default null) returns integer
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_admin uuid := private.require_admin();
begin
  perform private.note_admin_act(v_admin, 'update', 'dead_jobs', p_id::text);
  return public.replay_dead_jobs(p_id);
end
$$;

comment on function public.replay_dead_letters is 'Queues one job that failed for good anew, or all; returns how many. For platform admins.';
grant execute on function public.replay_dead_letters to authenticated;

-- Definer for the same reason.
create function public.delete_dead_letters(p_id bigint) returns integer
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_admin uuid := private.require_admin();
begin
  if p_id is null then
    raise exception 'it has to be said which one' using errcode = 'PT422', hint = 'invalid';
  end if;
  perform private.note_admin_act(v_admin, 'delete', 'dead_jobs', p_id::text);
  return public.delete_dead_jobs(p_id);
end
$$;

comment on function public.delete_dead_letters is 'Forgets one job that failed for good. For platform admins.';
grant execute on function public.delete_dead_letters to authenticated;

-- Definer: the clock's work is nobody's own; for platform admins.
create function public.list_schedule()
returns table (
  name text,
  every_seconds integer,
  due_at timestamptz,
  is_running boolean,
  started_at timestamptz,
  ended_at timestamptz,
  duration_ms integer,
  outcome text,
  reason text,
  failures integer,
  runs bigint
)
language plpgsql stable security definer
set search_path = ''
as $$
declare
  v_admin uuid := private.require_admin();
begin
  return query select * from public.list_scheduled_jobs();
end
$$;

comment on function public.list_schedule is
  'All scheduled jobs with how their last run went and when the next is due. For platform admins.';
grant execute on function public.list_schedule to authenticated;

-- Definer for the same reason.
create function public.hasten_schedule(p_name text) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_admin uuid := private.require_admin();
begin
  if not public.hasten_scheduled_job(p_name) then
    raise exception 'there is no such scheduled job' using errcode = 'PT404', hint = 'scheduled_job_not_found';
  end if;
  perform private.note_admin_act(v_admin, 'update', 'scheduled_jobs', p_name);
end
$$;

comment on function public.hasten_schedule is
  'Makes a scheduled job due at once; whoever works next does it, under its lease as ever. For platform admins.';
grant execute on function public.hasten_schedule to authenticated;

-- Not granted: only functions that have made sure who asks call it.
create function private.find_workshop_id(p_workshop text) returns uuid
language plpgsql stable
set search_path = ''
as $$
declare
  v_id uuid := (select workshops.id from public.workshops where workshops.slug = p_workshop);
begin
  if v_id is null then
    raise exception 'there is no such workshop' using errcode = 'PT404', hint = 'workshop_not_found';
  end if;
  return v_id;
end
$$;

comment on function private.find_workshop_id is 'The workshop of a slug, whoever asks; not found where there is none.';

-- Definer, because no member writes workshops; for platform admins.
create function public.suspend_workshop(p_workshop text, p_reason text) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_admin uuid := private.require_admin();
  v_workshop_id uuid := private.find_workshop_id(p_workshop);
begin
  update public.workshops
  set suspended_at = coalesce(workshops.suspended_at, now()), suspension_reason = p_reason
  where workshops.id = v_workshop_id;
end
$$;

comment on function public.suspend_workshop is
  'Switches a workshop''s chat off, with a reason that its team reads; again changes the reason. For platform admins.';
grant execute on function public.suspend_workshop to authenticated;

-- Definer for the same reason.
create function public.resume_workshop(p_workshop text) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_admin uuid := private.require_admin();
  v_workshop_id uuid := private.find_workshop_id(p_workshop);
begin
  update public.workshops set suspended_at = null, suspension_reason = null where workshops.id = v_workshop_id;
end
$$;

comment on function public.resume_workshop is 'Switches a suspended workshop''s chat on again. For platform admins.';
grant execute on function public.resume_workshop to authenticated;

-- Definer for the same reason.
create function public.set_workshop_overrides(p_workshop text, p_limits_plan text, p_ai_budget_micro_euros bigint) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_admin uuid := private.require_admin();
  v_workshop_id uuid := private.find_workshop_id(p_workshop);
begin
  update public.workshops
  set limits_plan = p_limits_plan, ai_budget_micro_euros = p_ai_budget_micro_euros
  where workshops.id = v_workshop_id;
end
$$;

comment on function public.set_workshop_overrides is
  'What counts for a workshop instead of its plan: limits, and the month''s budget of models; null for the plan''s. For platform admins.';
grant execute on function public.set_workshop_overrides to authenticated;

-- Definer, because nobody may write who looks into what; for platform admins.
create function public.begin_view(p_workshop text, p_reason text) returns timestamptz
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_admin uuid := private.require_admin();
  v_workshop_id uuid := private.find_workshop_id(p_workshop);
  v_until timestamptz := now() + interval '30 minutes';
begin
  insert into private.view_sessions (workshop_id, user_id, reason, expires_at)
  values (v_workshop_id, v_admin, p_reason, v_until)
  on conflict on constraint view_sessions_pkey
    do update set reason = excluded.reason, started_at = now(), expires_at = excluded.expires_at;
  return v_until;
end
$$;

comment on function public.begin_view is
  'Lets a platform admin look into a workshop for half an hour, read-only, for a reason that the owner finds in the audit log.';
grant execute on function public.begin_view to authenticated;

-- Definer for the same reason.
create function public.end_view(p_workshop text) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_admin uuid := private.require_admin();
  v_workshop_id uuid := private.find_workshop_id(p_workshop);
begin
  delete from private.view_sessions
  where view_sessions.workshop_id = v_workshop_id and view_sessions.user_id = v_admin;
end
$$;

comment on function public.end_view is 'Ends a platform admin''s look into a workshop.';
grant execute on function public.end_view to authenticated;

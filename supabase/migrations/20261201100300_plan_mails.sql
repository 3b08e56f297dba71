create function private.tell_owners(p_workshop_id uuid, p_kind text, p_key text) returns void
language sql volatile
set search_path = ''
as $$
  select private.queue_mail(p_workshop_id, p_kind, p_workshop_id, p_key || ':' || members.id, members.id)
  from public.members
  where members.workshop_id = p_workshop_id and members.role = 'owner'
$$;

comment on function private.tell_owners is 'Has a mail about the plan sent to each owner of a workshop, once for each key.';

-- Definer, because the marks are nobody's to write.
create or replace function private.mark_quota(p_workshop_id uuid, p_quota text) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_month date := (
    select date_trunc('month', now() at time zone workshops.timezone)::date
    from public.workshops where workshops.id = p_workshop_id
  );
  v_mark private.quota_marks;
  v_used bigint;
  v_limit bigint;
  v_level text;
begin
  -- What goes with its whole workshop needs no mark.
  if v_month is null then
    return;
  end if;
  select quota_marks.* into v_mark
  from private.quota_marks
  where quota_marks.workshop_id = p_workshop_id and quota_marks.quota = p_quota;
  if p_quota <> 'conversations' then
    v_month := null;
  -- A month's conversations never become fewer.
  elsif v_mark.level = 'full' and v_mark.month = v_month then
    return;
  end if;

  v_used := private.quota_usage(p_workshop_id, p_quota);
  v_limit := private.quota_limit(p_workshop_id, p_quota);
  v_level := case when v_used >= v_limit then 'full' when v_used * 5 >= v_limit * 4 then 'low' end;
  if v_level is null then
    if v_mark.workshop_id is not null then
      delete from private.quota_marks where quota_marks.workshop_id = p_workshop_id and quota_marks.quota = p_quota;
    end if;
  elsif (v_mark.level, v_mark.month) is distinct from (v_level, v_month) then
    insert into private.quota_marks as mark (workshop_id, quota, level, month)
    values (p_workshop_id, p_quota, v_level, v_month)
    on conflict on constraint quota_marks_pkey do update
    set level = excluded.level, month = excluded.month, at = excluded.at;
    -- Seats and channels are taken by the owner's own hand, who sees it.
    if p_quota in ('conversations', 'documents', 'storage') then
      perform private.tell_owners(
        p_workshop_id,
        case v_level when 'full' then 'teamQuotaFull' else 'teamQuotaLow' end,
        format('quota:%s:%s:%s', p_quota, v_level, to_char(now(), 'YYYY-MM'))
      );
    end if;
  end if;
end
$$;

-- Definer, because admins write no table themselves.
create or replace function public.decide_plan_request(p_workshop text, p_request_id uuid, p_approve boolean, p_answer text) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_admin uuid := private.require_admin();
  v_workshop_id uuid := private.find_workshop_id(p_workshop);
  v_plan text;
begin
  update public.plan_requests
  set state = case when p_approve then 'approved' else 'declined' end, answer = p_answer, decided_at = now()
  where plan_requests.workshop_id = v_workshop_id and plan_requests.id = p_request_id and plan_requests.state = 'open'
  returning plan_requests.plan into v_plan;
  if v_plan is null then
    raise exception 'nothing is asked for' using errcode = 'PT404', hint = 'plan_request_not_found';
  end if;
  if p_approve then
    perform private.set_plan(v_workshop_id, v_plan);
  end if;
  perform private.tell_owners(v_workshop_id, 'teamPlanDecided', 'plan:' || p_request_id);
end
$$;

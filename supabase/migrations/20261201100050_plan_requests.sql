create table public.plan_requests (
  workshop_id uuid not null,
  id uuid not null default gen_random_uuid(),
  plan text not null,
  note text not null default '',
  state text not null default 'open',
  answer text not null default '',
  member_id uuid,
  requested_at timestamptz not null default now(),
  decided_at timestamptz,
  constraint plan_requests_pkey primary key (workshop_id, id),
  constraint plan_requests_workshop_id_fkey foreign key (workshop_id) references public.workshops (id) on delete cascade,
  constraint plan_requests_plan_fkey foreign key (plan) references private.plans (key),
  constraint plan_requests_member_id_fkey foreign key (workshop_id, member_id)
    references public.members (workshop_id, id) on delete set null (member_id),
  constraint plan_requests_note_check check (length(note) <= 500),
  constraint plan_requests_state_check check (state in ('open', 'withdrawn', 'approved', 'declined')),
  constraint plan_requests_answer_check check (length(answer) <= 500),
  constraint plan_requests_decided_at_check check ((decided_at is null) = (state = 'open'))
);

comment on table public.plan_requests is 'Other plans that owners have asked for, and what the operator has said to it.';
comment on column public.plan_requests.note is 'Why, in the owner''s words for the operator.';
comment on column public.plan_requests.answer is 'The operator''s word to the owner.';

create unique index plan_requests_open_key on public.plan_requests (workshop_id) where state = 'open';
create index plan_requests_plan_idx on public.plan_requests (plan);
create index plan_requests_member_id_idx on public.plan_requests (workshop_id, member_id) where member_id is not null;
create index plan_requests_requested_at_idx on public.plan_requests (requested_at) where state = 'open';

alter table public.plan_requests enable row level security;
grant select, insert, update, delete on public.plan_requests to service_role;

select private.audit_table('public.plan_requests', 'plan', 'state', 'answer');

-- What became of a plan and of the workshop itself is told too.
do $$
declare
  v_event text;
begin
  foreach v_event in array array['insert', 'update', 'delete'] loop
    execute format('drop trigger %I on public.workshops', 'workshops_after_' || v_event || '_note_audit');
  end loop;
end
$$;
select private.audit_table('public.workshops', 'slug', 'name', 'plan', 'limits_plan', 'ai_budget_micro_euros',
  'trial_ends_at', 'deletion_requested_at', 'deletion_due_at',
  'suspended_at', 'suspension_reason', 'locale', 'timezone', 'region', 'currency', 'formality', 'greeting', 'primary_color',
  'allowed_origins', 'open_holidays', 'slot_minutes', 'parallel_jobs', 'lead_time_hours', 'privacy_url',
  '!phone', '!tow_phone', '!email', '!website', '!street', '!postal_code', '!city', '!consent_text', '!quick_replies');

-- Definer, here and below, because members and admins write no table themselves.
create function public.request_plan(p_workshop text, p_plan text, p_note text) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner']);
  v_plan text;
begin
  select workshops.plan into v_plan from public.workshops
  where workshops.id = v_member.workshop_id for no key update;
  if v_plan = p_plan then
    raise exception 'this is the workshop''s plan already'
      using errcode = 'PT409', hint = 'plan_is_current', detail = 'plan: must be another plan than the present one';
  end if;
  if not exists (select from private.plans where plans.key = p_plan) then
    raise exception 'there is no such plan' using errcode = 'PT422', hint = 'unknown_plan', detail = 'plan: must be one of the plans';
  end if;
  update public.plan_requests set state = 'withdrawn', decided_at = now()
  where plan_requests.workshop_id = v_member.workshop_id and plan_requests.state = 'open';
  insert into public.plan_requests (workshop_id, plan, note, member_id)
  values (v_member.workshop_id, p_plan, p_note, v_member.id);
end
$$;

comment on function public.request_plan is 'Asks the operator for another plan, in place of what was asked for and not decided yet; for the owner.';
grant execute on function public.request_plan to authenticated;

create function public.withdraw_plan_request(p_workshop text) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner']);
begin
  update public.plan_requests set state = 'withdrawn', decided_at = now()
  where plan_requests.workshop_id = v_member.workshop_id and plan_requests.state = 'open';
  if not found then
    raise exception 'nothing is asked for' using errcode = 'PT404', hint = 'plan_request_not_found';
  end if;
end
$$;

comment on function public.withdraw_plan_request is 'Takes back what the owner has asked for and the operator has not decided yet.';
grant execute on function public.withdraw_plan_request to authenticated;

create function public.decide_plan_request(p_workshop text, p_request_id uuid, p_approve boolean, p_answer text) returns void
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
end
$$;

comment on function public.decide_plan_request is
  'Approves what an owner has asked for, which changes the plan at once, or declines it, with a word to the owner. For platform admins.';
grant execute on function public.decide_plan_request to authenticated;

create function private.set_plan(p_workshop_id uuid, p_plan text) returns void
language sql volatile
set search_path = ''
as $$
  update public.workshops set plan = p_plan, limits_plan = null, trial_ends_at = null where workshops.id = p_workshop_id
$$;

comment on function private.set_plan is 'Puts a workshop on a plan, whose quotas count from now on; a trial and what was set beside the plan end with it.';

create function public.set_workshop_plan(p_workshop text, p_plan text) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_admin uuid := private.require_admin();
begin
  perform private.set_plan(private.find_workshop_id(p_workshop), p_plan);
end
$$;

comment on function public.set_workshop_plan is 'Puts a workshop on a plan; a trial and limits that were set beside it end. For platform admins.';
grant execute on function public.set_workshop_plan to authenticated;

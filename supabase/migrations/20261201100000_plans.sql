create table private.plans (
  key text not null,
  position integer not null,
  conversations bigint not null,
  documents bigint not null,
  storage_bytes bigint not null,
  seats bigint not null,
  channels bigint not null,
  ai_budget_cents bigint not null,
  constraint plans_pkey primary key (key),
  constraint plans_position_key unique (position),
  constraint plans_quotas_check check (
    least(conversations, documents, storage_bytes, seats, channels, ai_budget_cents) >= 0 and seats >= 1
  )
);

comment on table private.plans is 'What a workshop may use of each thing; conversations and the budget of models are by the month.';
comment on column private.plans.position is 'From the smallest to the largest, as they are shown.';
comment on column private.plans.seats is 'Members, and people who are invited.';

alter table private.plans enable row level security;

-- The largest one has the bounds that all workshops had before there were plans.
insert into private.plans (key, position, conversations, documents, storage_bytes, seats, channels, ai_budget_cents) values
  ('free', 1, 200, 20, 52428800, 3, 1, 100),
  ('pro', 2, 2000, 100, 524288000, 10, 5, 1000),
  ('business', 3, 20000, 200, 2147483648, 50, 50, 4000);

alter table public.workshops
  add column trial_ends_at timestamptz,
  add constraint workshops_plan_fkey foreign key (plan) references private.plans (key),
  add constraint workshops_limits_plan_fkey foreign key (limits_plan) references private.plans (key),
  drop constraint workshops_plan_check,
  drop constraint workshops_limits_plan_check;

comment on column public.workshops.trial_ends_at is 'Until when the workshop has the quotas of the plan pro to try them; null where no trial runs.';

create index workshops_plan_idx on public.workshops (plan);
create index workshops_limits_plan_idx on public.workshops (limits_plan);
create index workshops_trial_ends_at_idx on public.workshops (trial_ends_at) where trial_ends_at is not null;

-- Nothing that worked before is refused: the operator takes it away where a plan is to count.
update public.workshops set limits_plan = 'business' where limits_plan is null and plan <> 'business';

create function private.effective_plan(p_workshop_id uuid) returns private.plans
language sql stable security definer
set search_path = ''
as $$
  select plans.*
  from public.workshops
  join private.plans
    on plans.key = coalesce(
      workshops.limits_plan,
      case when workshops.trial_ends_at > now() and workshops.plan = 'free' then 'pro' end,
      workshops.plan
    )
  where workshops.id = p_workshop_id
$$;

-- Definer, here and below, because nobody but these reads plans and all rows that they count.
comment on function private.effective_plan is
  'The plan whose quotas count: what the operator has set, else in a trial pro, else the workshop''s own.';
grant execute on function private.effective_plan to service_role, authenticated;

create function private.ai_budget_of(p_workshop public.workshops) returns bigint
language sql stable security definer
set search_path = ''
as $$
  select coalesce(
    p_workshop.ai_budget_micro_euros,
    (select plans.ai_budget_cents * 10000 from private.plans where plans.key = p_workshop.plan)
  )
$$;

comment on function private.ai_budget_of is
  'What language models may cost in a month, in micro-euros: what the operator has set, else the own plan''s, in a trial too.';
grant execute on function private.ai_budget_of to service_role, authenticated;

create function private.conversations_since(p_workshop_id uuid, p_first date, p_last date) returns bigint
language sql stable security definer
set search_path = ''
as $$
  -- Day by day by the primary key: other kinds and labels of a day are not read.
  select coalesce(sum(counted.quantity), 0)::bigint
  from generate_series(p_first, p_last, '1 day') as days (day)
  cross join lateral (
    select analytics_days.quantity from public.analytics_days
    where analytics_days.workshop_id = p_workshop_id
      and analytics_days.day = days.day::date
      and analytics_days.kind = 'conversation'
      and analytics_days.dimension = 'all'
  ) as counted
$$;

comment on function private.conversations_since is 'How many conversations began on the workshop''s days from one to another, from its sums.';
grant execute on function private.conversations_since to service_role, authenticated;

create function private.quota_usage(p_workshop_id uuid, p_quota text) returns bigint
language plpgsql stable security definer
set search_path = ''
as $$
declare
  v_today date;
begin
  case p_quota
    when 'conversations' then
      select (now() at time zone workshops.timezone)::date into v_today
      from public.workshops where workshops.id = p_workshop_id;
      return private.conversations_since(p_workshop_id, date_trunc('month', v_today)::date, v_today);
    when 'documents' then
      return (select count(*) from public.documents where documents.workshop_id = p_workshop_id);
    when 'storage' then
      -- The length of a stored value is known without reading it.
      return (
        select coalesce(sum(octet_length(document_files.content)), 0)
        from public.document_files where document_files.workshop_id = p_workshop_id
      );
    when 'seats' then
      return (select count(*) from public.members where members.workshop_id = p_workshop_id) + (
        select count(*) from public.invitations
        where invitations.workshop_id = p_workshop_id and invitations.expires_at > now()
      );
    when 'channels' then
      return (
        select count(*) from public.channel_connections
        where channel_connections.workshop_id = p_workshop_id and channel_connections.state <> 'disconnected'
      );
    when 'ai' then
      return private.get_ai_spending(p_workshop_id);
  end case;
end
$$;

comment on function private.quota_usage is
  'How much of a quota is used now: conversations of the workshop''s month and micro-euros of the UTC month from sums, the rest from rows whose number is bounded.';
grant execute on function private.quota_usage to service_role, authenticated;

create function private.quota_limit(p_workshop_id uuid, p_quota text) returns bigint
language sql stable security definer
set search_path = ''
as $$
  select case p_quota
    when 'conversations' then plan.conversations
    when 'documents' then plan.documents
    when 'storage' then plan.storage_bytes
    when 'seats' then plan.seats
    when 'channels' then plan.channels
    when 'ai' then (select private.ai_budget_of(workshops) from public.workshops where workshops.id = p_workshop_id)
  end
  from private.effective_plan(p_workshop_id) as plan
$$;

comment on function private.quota_limit is 'How much of a quota a workshop may use now.';
grant execute on function private.quota_limit to service_role, authenticated;

create table public.notification_settings (
  workshop_id uuid not null,
  member_id uuid not null,
  push text[] not null,
  mail text[] not null,
  quiet_from time,
  quiet_until time,
  escalate_minutes integer not null default 5,
  constraint notification_settings_pkey primary key (workshop_id, member_id),
  constraint notification_settings_workshop_id_member_id_fkey foreign key (workshop_id, member_id)
    references public.members (workshop_id, id) on delete cascade,
  constraint notification_settings_push_check
    check (push <@ array['handOver', 'reply', 'unanswered', 'lead', 'appointment']),
  constraint notification_settings_mail_check
    check (mail <@ array['handOver', 'reply', 'unanswered', 'lead', 'appointment']),
  constraint notification_settings_quiet_check check ((quiet_from is null) = (quiet_until is null)),
  constraint notification_settings_escalate_minutes_check check (escalate_minutes between 1 and 240)
);

comment on table public.notification_settings is
  'Of what a member is told, how, and when not; who has no row here is told what is usual for their role.';

alter table public.notification_settings enable row level security;
-- Each reads their own, through a function.
grant select, insert, update, delete on public.notification_settings to service_role;

create table public.push_subscriptions (
  workshop_id uuid not null,
  id uuid not null default gen_random_uuid(),
  member_id uuid not null,
  endpoint text not null,
  p256dh text not null,
  auth text not null,
  created_at timestamptz not null default now(),
  constraint push_subscriptions_pkey primary key (workshop_id, id),
  constraint push_subscriptions_workshop_id_endpoint_key unique (workshop_id, endpoint),
  constraint push_subscriptions_workshop_id_member_id_fkey foreign key (workshop_id, member_id)
    references public.members (workshop_id, id) on delete cascade,
  constraint push_subscriptions_endpoint_check check (length(endpoint) <= 1000),
  constraint push_subscriptions_p256dh_check check (length(p256dh) <= 200),
  constraint push_subscriptions_auth_check check (length(auth) <= 100)
);

comment on table public.push_subscriptions is 'Browsers in which a member of the team is told by push, with the keys that only they can read with.';

create index push_subscriptions_member_id_idx on public.push_subscriptions (workshop_id, member_id);
alter table public.push_subscriptions enable row level security;
-- Members read none: whoever has an endpoint can send to it.
grant select, insert, update, delete on public.push_subscriptions to service_role;

create function private.to_notification_settings(p_member public.members) returns public.notification_settings
language sql stable
set search_path = ''
as $$
  select coalesce(
    (
      select notification_settings from public.notification_settings
      where notification_settings.workshop_id = p_member.workshop_id and notification_settings.member_id = p_member.id
    ),
    row(
      p_member.workshop_id,
      p_member.id,
      case when p_member.role in ('owner', 'reception')
        then array['handOver', 'reply', 'unanswered', 'lead', 'appointment'] else '{}'::text[] end,
      case when p_member.role in ('owner', 'reception') then array['unanswered', 'lead', 'appointment'] else '{}'::text[] end,
      null, null, 5
    )::public.notification_settings
  )
$$;

comment on function private.to_notification_settings is 'Of what a member is told: as they have set it, else what is usual for their role.';
grant execute on function private.to_notification_settings to service_role;

create function private.is_quiet(p_settings public.notification_settings, p_timezone text) returns boolean
language sql stable
set search_path = ''
as $$
  select coalesce(case
    when p_settings.quiet_from <= p_settings.quiet_until
      then (now() at time zone p_timezone)::time >= p_settings.quiet_from
        and (now() at time zone p_timezone)::time < p_settings.quiet_until
    -- Over midnight.
    else (now() at time zone p_timezone)::time >= p_settings.quiet_from
      or (now() at time zone p_timezone)::time < p_settings.quiet_until
  end, false)
$$;

comment on function private.is_quiet is 'Whether a member wants no device to make itself heard now, by the workshop''s clock.';
grant execute on function private.is_quiet to service_role;

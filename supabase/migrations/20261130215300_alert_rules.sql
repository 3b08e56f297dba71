create table private.alert_rules (
  key text not null,
  measure text not null,
  direction text not null,
  threshold numeric not null,
  clear_at numeric not null,
  for_seconds integer not null,
  severity text not null,
  is_active boolean not null default true,
  breached_since timestamptz,
  fine_since timestamptz,
  constraint alert_rules_pkey primary key (key),
  constraint alert_rules_key_check check (key ~ '^[a-z0-9_]{1,40}$'),
  constraint alert_rules_direction_check check (direction in ('above', 'below')),
  constraint alert_rules_clear_at_check check (
    case direction when 'above' then clear_at <= threshold else clear_at >= threshold end
  ),
  constraint alert_rules_for_seconds_check check (for_seconds between 0 and 86400),
  constraint alert_rules_severity_check check (severity in ('page', 'warn', 'advice'))
);

comment on table private.alert_rules is
  'What has to be beyond which figure for how long before somebody is told; the figures are the operator''s to change.';
comment on column private.alert_rules.clear_at is
  'Where it counts as over. Between here and the threshold nothing opens and nothing closes, so that no alert flaps.';

alter table private.alert_rules enable row level security;

insert into private.alert_rules (key, measure, direction, threshold, clear_at, for_seconds, severity) values
  ('error_rate', 'error_rate_percent', 'above', 1, 0.8, 120, 'page'),
  ('slow_p95', 'p95_ms', 'above', 2000, 1700, 120, 'warn'),
  ('very_slow_p95', 'p95_ms', 'above', 3000, 2500, 120, 'page'),
  ('slow_route', 'slowest_route_ms', 'above', 1000, 900, 300, 'warn'),
  ('slow_queries', 'slow_queries', 'above', 0, 0, 60, 'warn'),
  ('connections', 'connections_percent', 'above', 80, 70, 120, 'page'),
  ('queue_depth', 'queue_depth', 'above', 100, 80, 60, 'warn'),
  ('queue_age', 'queue_age_seconds', 'above', 60, 30, 60, 'warn'),
  ('dead_jobs', 'dead_jobs', 'above', 0, 0, 0, 'warn'),
  ('model_failures', 'model_failure_percent', 'above', 20, 10, 120, 'warn'),
  ('ai_cost_spike', 'ai_cost_ratio', 'above', 3, 2, 300, 'warn'),
  ('ai_budget', 'workshops_near_budget', 'above', 0, 0, 0, 'advice'),
  ('cache_hits', 'cache_hit_percent', 'below', 80, 85, 300, 'warn'),
  ('cpu', 'cpu_percent', 'above', 70, 60, 300, 'warn'),
  ('memory', 'memory_percent', 'above', 80, 70, 300, 'warn'),
  ('scale_down', 'idle_instances', 'above', 1, 1, 3600, 'advice'),
  ('availability', 'availability_percent', 'below', 99.9, 99.92, 300, 'page');

create table private.alerts (
  id uuid not null default gen_random_uuid(),
  rule_key text not null,
  opened_at timestamptz not null,
  value numeric not null,
  acknowledged_at timestamptz,
  acknowledged_by uuid,
  resolved_at timestamptz,
  told_open_at timestamptz,
  told_resolved_at timestamptz,
  constraint alerts_pkey primary key (id),
  constraint alerts_rule_key_fkey foreign key (rule_key) references private.alert_rules (key) on delete cascade
);

comment on table private.alerts is 'What was or is wrong: open until it is over, acknowledged once somebody has seen it.';
comment on column private.alerts.value is 'The worst value while it was open.';
comment on column private.alerts.told_open_at is 'When the operator was told by mail or webhook; null while that has still to be done.';

create unique index alerts_rule_key_idx on private.alerts (rule_key) where resolved_at is null;
create index alerts_rule_key_opened_at_idx on private.alerts (rule_key, opened_at desc);
create index alerts_opened_at_idx on private.alerts (opened_at desc, id desc);

alter table private.alerts enable row level security;

select private.audit_table('private.alert_rules', 'key', 'threshold', 'clear_at', 'for_seconds', 'is_active');

create sequence private.analytics_event_ids;
grant usage on sequence private.analytics_event_ids to service_role;

create table public.analytics_events (
  workshop_id uuid not null,
  at timestamptz not null default clock_timestamp(),
  id bigint not null default nextval('private.analytics_event_ids'),
  kind text not null,
  day date not null,
  hour timestamptz not null,
  labels jsonb not null default '{}',
  quantity integer not null default 1,
  amount bigint not null default 0,
  constraint analytics_events_pkey primary key (workshop_id, at, id),
  constraint analytics_events_workshop_id_fkey foreign key (workshop_id) references public.workshops (id) on delete cascade,
  constraint analytics_events_kind_check check (kind ~ '^[a-z_]{1,40}$'),
  constraint analytics_events_labels_check check (jsonb_typeof(labels) = 'object' and length(labels::text) <= 1000)
) partition by range (at);

comment on table public.analytics_events is
  'What happened in a workshop, one row each, by month; no words, no person, no conversation: there is nothing in it to erase.';
comment on column public.analytics_events.day is 'The day on the workshop''s calendar when it happened; stays when the time zone is changed.';
comment on column public.analytics_events.hour is 'When the hour began on the workshop''s clock.';
comment on column public.analytics_events.labels is 'By what it is counted besides its kind: {"channel": "web"}, {"outcome": "sourced", "topic": "price"}.';
comment on column public.analytics_events.quantity is 'Mostly one; minus one where something is taken back.';
comment on column public.analytics_events.amount is 'What is summed up: seconds, micro-euros.';

alter table public.analytics_events enable row level security;

create policy analytics_events_select_owner on public.analytics_events for select to authenticated
  using (workshop_id in (select private.member_workshop_ids(array['owner'])));

grant select, insert, update, delete on public.analytics_events to service_role;

-- Takes what no month is there for, so that a forgotten job never costs a customer an answer.
create table private.analytics_events_default partition of public.analytics_events default;
alter table private.analytics_events_default enable row level security;
comment on table private.analytics_events_default is 'Events of months whose partition was not there in time; moved when it is made.';

create table public.webhook_endpoints (
  workshop_id uuid not null,
  id uuid not null default gen_random_uuid(),
  name text not null,
  url text not null,
  events text[] not null,
  state text not null default 'active',
  secrets text not null,
  before_until timestamptz,
  failing_since timestamptz,
  last_delivered_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint webhook_endpoints_pkey primary key (workshop_id, id),
  constraint webhook_endpoints_workshop_id_fkey foreign key (workshop_id) references public.workshops (id) on delete cascade,
  constraint webhook_endpoints_name_check check (length(btrim(name)) between 1 and 120),
  constraint webhook_endpoints_url_check check (length(url) between 1 and 2000),
  constraint webhook_endpoints_state_check check (state in ('active', 'paused', 'failed', 'gone')),
  constraint webhook_endpoints_secrets_check check (length(secrets) <= 8000),
  constraint webhook_endpoints_events_check check (
    cardinality(events) between 1 and 20
    and events <@ array[
      'lead.created', 'lead.updated', 'appointment.created', 'appointment.moved', 'appointment.cancelled',
      'conversation.handed_over', 'conversation.closed'
    ]
  )
);

comment on table public.webhook_endpoints is
  'A server of the workshop''s own that is told of events: where, of which, and how it goes.';
comment on column public.webhook_endpoints.state is
  'active; paused by the owner; failed after days without an answer that counts; gone when the server said that it wants no more.';
comment on column public.webhook_endpoints.secrets is
  'What calls are signed with, the secret and the one before, sealed by the server with a key that the database does not know.';
comment on column public.webhook_endpoints.before_until is 'Until then the secret before signs as well.';
comment on column public.webhook_endpoints.failing_since is 'When the first of the tries failed that nothing went well after; null while all is well.';

create trigger webhook_endpoints_before_update_set_updated_at before update on public.webhook_endpoints
  for each row execute function private.set_updated_at();

alter table public.webhook_endpoints enable row level security;
grant select, insert, update, delete on public.webhook_endpoints to service_role;

create table public.webhook_deliveries (
  workshop_id uuid not null,
  id uuid not null default gen_random_uuid(),
  endpoint_id uuid not null,
  event_id uuid not null,
  event text not null,
  data jsonb not null,
  occurred_at timestamptz not null default clock_timestamp(),
  state text not null default 'waiting',
  attempts integer not null default 0,
  attempted_at timestamptz,
  status integer,
  duration_ms integer,
  answer text,
  error text,
  constraint webhook_deliveries_pkey primary key (workshop_id, id),
  constraint webhook_deliveries_workshop_id_endpoint_id_fkey foreign key (workshop_id, endpoint_id)
    references public.webhook_endpoints (workshop_id, id) on delete cascade,
  constraint webhook_deliveries_event_check check (length(event) <= 60),
  constraint webhook_deliveries_data_check check (jsonb_typeof(data) = 'object' and length(data::text) <= 4000),
  constraint webhook_deliveries_state_check check (state in ('waiting', 'delivered', 'failed')),
  constraint webhook_deliveries_answer_check check (length(answer) <= 1000),
  constraint webhook_deliveries_error_check check (length(error) <= 100)
);

comment on table public.webhook_deliveries is
  'An event on its way to one server, and what became of the last try. Names rows and states alone, no person and no words of customers.';
comment on column public.webhook_deliveries.event_id is 'The same for every server and every try, so that whoever receives it twice can tell.';
comment on column public.webhook_deliveries.answer is 'The first 500 characters of what the server said.';
comment on column public.webhook_deliveries.error is 'A word for why there was no answer; null where there was one.';

create index webhook_deliveries_endpoint_id_idx
  on public.webhook_deliveries (workshop_id, endpoint_id, occurred_at desc, id desc);
create index webhook_deliveries_occurred_at_idx on public.webhook_deliveries (occurred_at);

alter table public.webhook_deliveries enable row level security;
grant select, insert, update, delete on public.webhook_deliveries to service_role;

select private.audit_table('public.webhook_endpoints', 'name', 'state', 'events', '!url', '!secrets');

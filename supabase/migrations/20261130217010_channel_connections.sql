create table public.channel_connections (
  workshop_id uuid not null,
  id uuid not null default gen_random_uuid(),
  kind public.channel not null,
  name text not null,
  account_id text not null,
  account_name text not null default '',
  state text not null default 'active',
  secrets text,
  settings jsonb not null default '{}',
  connected_at timestamptz not null default now(),
  last_event_at timestamptz,
  last_sent_at timestamptz,
  last_error text,
  last_error_at timestamptz,
  token_expires_at timestamptz,
  paused_until timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint channel_connections_pkey primary key (workshop_id, id),
  constraint channel_connections_workshop_id_kind_account_id_key unique (workshop_id, kind, account_id),
  constraint channel_connections_workshop_id_fkey foreign key (workshop_id) references public.workshops (id) on delete cascade,
  constraint channel_connections_kind_check check (kind <> 'web'),
  constraint channel_connections_name_check check (length(btrim(name)) between 1 and 120),
  constraint channel_connections_account_id_check check (length(account_id) between 1 and 254),
  constraint channel_connections_account_name_check check (length(account_name) <= 200),
  constraint channel_connections_state_check check (state in ('active', 'broken', 'disconnected')),
  constraint channel_connections_secrets_check check (
    length(secrets) <= 8000 and (secrets is null) = (state = 'disconnected')
  ),
  constraint channel_connections_settings_check check (jsonb_typeof(settings) = 'object' and length(settings::text) <= 4000),
  constraint channel_connections_last_error_check check (length(last_error) <= 200)
);

comment on table public.channel_connections is
  'An account of the workshop at a provider of messages: how it is reached, what is known of its health.';
comment on column public.channel_connections.account_id is 'The provider''s own number of the account: bot, phone number, page; of e-mail the address.';
comment on column public.channel_connections.state is
  'active; broken when the provider refuses our key, until it is connected anew; disconnected without secrets.';
comment on column public.channel_connections.secrets is
  'Keys and tokens, sealed by the server with a key that the database does not know.';
comment on column public.channel_connections.last_error is 'A word for what went wrong last, never a text of the provider; null once it goes well again.';
comment on column public.channel_connections.paused_until is 'The provider has asked for a pause until then.';

create unique index channel_connections_id_key on public.channel_connections (id);

create trigger channel_connections_before_update_set_updated_at before update on public.channel_connections
  for each row execute function private.set_updated_at();

alter table public.channel_connections enable row level security;

grant select, insert, update, delete on public.channel_connections to service_role;

create table public.channel_events (
  workshop_id uuid not null,
  id bigint not null generated always as identity,
  connection_id uuid not null,
  thread_id uuid not null,
  event_key text not null,
  kind text not null,
  what text,
  body text,
  sent_at timestamptz not null,
  received_at timestamptz not null default clock_timestamp(),
  turn_id uuid,
  settled_at timestamptz,
  constraint channel_events_pkey primary key (workshop_id, id),
  constraint channel_events_workshop_id_connection_id_event_key_key unique (workshop_id, connection_id, event_key),
  constraint channel_events_workshop_id_connection_id_fkey foreign key (workshop_id, connection_id)
    references public.channel_connections (workshop_id, id) on delete cascade,
  constraint channel_events_workshop_id_thread_id_fkey foreign key (workshop_id, thread_id)
    references public.channel_threads (workshop_id, id) on delete cascade,
  constraint channel_events_event_key_check check (length(event_key) between 1 and 254),
  constraint channel_events_kind_check check (kind in ('text', 'unsupported', 'echo')),
  constraint channel_events_what_check check (length(what) <= 40),
  constraint channel_events_body_check check (length(body) <= 8000)
);

comment on table public.channel_events is
  'What a provider told of a chat, each once under the provider''s own number; its words are taken out as soon as they stand in the conversation.';
comment on column public.channel_events.kind is
  'text; unsupported, such as a photo, with its name in what; echo: somebody of the workshop wrote in the provider''s own app.';
comment on column public.channel_events.turn_id is 'What is answered together; fixed before the answer, so that a second try answers the same.';

create index channel_events_workshop_id_thread_id_idx on public.channel_events (workshop_id, thread_id, id);

alter table public.channel_events enable row level security;

grant select, insert, update, delete on public.channel_events to service_role;

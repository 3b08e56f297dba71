create table public.channel_sends (
  workshop_id uuid not null,
  message_id uuid not null,
  thread_id uuid not null,
  "position" bigint not null,
  state text not null default 'waiting',
  piece integer not null default 0,
  provider_ids text[] not null default '{}',
  attempts integer not null default 0,
  not_before timestamptz,
  sending_since timestamptz,
  reason text,
  sent_at timestamptz,
  created_at timestamptz not null default now(),
  constraint channel_sends_pkey primary key (workshop_id, message_id),
  constraint channel_sends_workshop_id_message_id_fkey foreign key (workshop_id, message_id)
    references public.messages (workshop_id, id) on delete cascade,
  constraint channel_sends_workshop_id_thread_id_fkey foreign key (workshop_id, thread_id)
    references public.channel_threads (workshop_id, id) on delete cascade,
  constraint channel_sends_state_check check (state in ('waiting', 'sending', 'sent', 'delivered', 'read', 'failed', 'unsure')),
  constraint channel_sends_piece_check check (piece >= 0),
  constraint channel_sends_reason_check check (length(reason) <= 200)
);

comment on table public.channel_sends is 'A message of ours on its way to a customer over a channel.';
comment on column public.channel_sends.state is
  'unsure: we died or lost the line while it was handed over, and the provider does not tell; it is never sent again by itself.';
comment on column public.channel_sends.piece is 'Of a text that is sent in several pieces: the next one.';
comment on column public.channel_sends.provider_ids is 'The provider''s number of each piece, by which receipts name it.';

create index channel_sends_workshop_id_thread_id_idx on public.channel_sends (workshop_id, thread_id, "position");
create index channel_sends_provider_ids_idx on public.channel_sends using gin (workshop_id, provider_ids);

alter table public.channel_sends enable row level security;

grant select, insert, update, delete on public.channel_sends to service_role;

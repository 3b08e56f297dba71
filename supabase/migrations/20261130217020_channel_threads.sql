create table public.channel_threads (
  workshop_id uuid not null,
  id uuid not null default gen_random_uuid(),
  connection_id uuid not null,
  external_id text not null,
  conversation_id uuid,
  contact_name text,
  locale public.language_tag,
  reply_to jsonb not null default '{}',
  last_inbound_at timestamptz not null default now(),
  answer_queued_at timestamptz,
  send_queued_at timestamptz,
  created_at timestamptz not null default now(),
  constraint channel_threads_pkey primary key (workshop_id, id),
  constraint channel_threads_workshop_id_connection_id_external_id_key unique (workshop_id, connection_id, external_id),
  constraint channel_threads_workshop_id_connection_id_fkey foreign key (workshop_id, connection_id)
    references public.channel_connections (workshop_id, id) on delete cascade,
  constraint channel_threads_workshop_id_conversation_id_fkey foreign key (workshop_id, conversation_id)
    references public.conversations (workshop_id, id) on delete cascade,
  constraint channel_threads_external_id_check check (length(external_id) between 1 and 254),
  constraint channel_threads_contact_name_check check (length(contact_name) <= 120),
  constraint channel_threads_reply_to_check check (jsonb_typeof(reply_to) = 'object' and length(reply_to::text) <= 8000)
);

comment on table public.channel_threads is
  'A customer''s chat with one account of the workshop, and the conversation it is kept in. Its row is the lock under which both ways work.';
comment on column public.channel_threads.external_id is 'The provider''s number of the chat or person; of e-mail the address.';
comment on column public.channel_threads.reply_to is 'What an answer has to name: of e-mail the subject and the letters it answers.';
comment on column public.channel_threads.last_inbound_at is 'When the customer wrote last, by the provider''s clock: providers allow answers for a time after it.';
comment on column public.channel_threads.answer_queued_at is 'When the one job was queued that will answer; null while there is none.';
comment on column public.channel_threads.send_queued_at is 'The same for the one job that sends.';

create index channel_threads_workshop_id_conversation_id_idx on public.channel_threads (workshop_id, conversation_id)
  where conversation_id is not null;

alter table public.channel_threads enable row level security;

grant select, insert, update, delete on public.channel_threads to service_role;

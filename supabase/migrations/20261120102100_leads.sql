create table public.leads (
  workshop_id uuid not null,
  id uuid not null default gen_random_uuid(),
  contact_id uuid not null,
  conversation_id uuid,
  client_lead_id text,
  name text not null,
  phone text,
  email text,
  service text,
  vehicle jsonb,
  message text,
  preferred_times text,
  status text not null default 'new',
  channel public.channel not null default 'web',
  consent_text text,
  consented_at timestamptz not null default now(),
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default now(),
  constraint leads_pkey primary key (workshop_id, id),
  constraint leads_workshop_id_client_lead_id_key unique (workshop_id, client_lead_id),
  constraint leads_workshop_id_fkey foreign key (workshop_id) references public.workshops (id) on delete cascade,
  constraint leads_workshop_id_contact_id_fkey foreign key (workshop_id, contact_id)
    references public.contacts (workshop_id, id) on delete cascade,
  constraint leads_workshop_id_conversation_id_fkey foreign key (workshop_id, conversation_id)
    references public.conversations (workshop_id, id) on delete set null (conversation_id),
  constraint leads_client_lead_id_check check (length(client_lead_id) between 8 and 64),
  constraint leads_name_check check (length(btrim(name)) between 1 and 120),
  constraint leads_phone_check check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  constraint leads_email_check check (email ~ '^[^@\s]+@[^@\s]+\.[^@\s]+$' and length(email) <= 254),
  constraint leads_reachable_check check (phone is not null or email is not null),
  constraint leads_service_check check (length(service) <= 120),
  constraint leads_vehicle_check check (jsonb_typeof(vehicle) = 'object' and length(vehicle::text) <= 1000),
  constraint leads_message_check check (length(message) <= 2000),
  constraint leads_preferred_times_check check (length(preferred_times) <= 500),
  constraint leads_status_check check (status in ('new', 'contacted', 'won', 'lost')),
  constraint leads_consent_text_check check (length(consent_text) <= 2000)
);

comment on table public.leads is 'A customer who asked to be called back, in the words given then.';
comment on column public.leads.client_lead_id is 'Made by the sender''s device, so that a repeat is not a second lead.';
comment on column public.leads.consent_text is 'What the customer agreed to, word for word.';

create index leads_created_at_idx on public.leads (workshop_id, created_at desc, id desc);
create index leads_status_created_at_idx on public.leads (workshop_id, status, created_at desc, id desc);
create index leads_contact_id_idx on public.leads (workshop_id, contact_id);
create index leads_conversation_id_idx on public.leads (workshop_id, conversation_id)
  where conversation_id is not null;

create trigger leads_before_update_set_updated_at before update on public.leads
  for each row execute function private.set_updated_at();

alter table public.leads enable row level security;

create policy leads_select_office on public.leads for select to authenticated
  using (workshop_id in (select private.member_workshop_ids(array['owner', 'reception', 'viewer'])));
create policy leads_insert_office on public.leads for insert to authenticated
  with check (workshop_id in (select private.member_workshop_ids(array['owner', 'reception'])));
create policy leads_update_office on public.leads for update to authenticated
  using (workshop_id in (select private.member_workshop_ids(array['owner', 'reception'])))
  with check (workshop_id in (select private.member_workshop_ids(array['owner', 'reception'])));
create policy leads_delete_owner on public.leads for delete to authenticated
  using (workshop_id in (select private.member_workshop_ids(array['owner'])));

grant select, insert, delete on public.leads to authenticated;
-- What the customer said and agreed to stays as it was said.
grant update (status) on public.leads to authenticated;
grant select, insert, update, delete on public.leads to service_role;

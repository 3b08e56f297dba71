create table public.appointments (
  workshop_id uuid not null,
  id uuid not null default gen_random_uuid(),
  bay_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  status text not null,
  -- Set while a customer makes up their mind.
  held_until timestamptz,
  service_id uuid,
  service text,
  contact_id uuid,
  conversation_id uuid,
  name text,
  phone text,
  email text,
  vehicle jsonb,
  message text,
  team_note text,
  channel text not null default 'web',
  consent_text text,
  client_appointment_id text,
  -- Counted up with each change, so that two people do not undo each other's.
  version integer not null default 1,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp(),
  constraint appointments_pkey primary key (workshop_id, id),
  constraint appointments_workshop_id_client_appointment_id_key unique (workshop_id, client_appointment_id),
  constraint appointments_workshop_id_bay_id_fkey foreign key (workshop_id, bay_id)
    references public.bays (workshop_id, id) on delete restrict,
  constraint appointments_workshop_id_fkey foreign key (workshop_id) references public.workshops (id) on delete cascade,
  constraint appointments_workshop_id_service_id_fkey foreign key (workshop_id, service_id)
    references public.services (workshop_id, id) on delete set null (service_id),
  constraint appointments_workshop_id_contact_id_fkey foreign key (workshop_id, contact_id)
    references public.contacts (workshop_id, id) on delete set null (contact_id),
  constraint appointments_workshop_id_conversation_id_fkey foreign key (workshop_id, conversation_id)
    references public.conversations (workshop_id, id) on delete set null (conversation_id),
  constraint appointments_status_check
    check (status in ('held', 'requested', 'confirmed', 'arrived', 'inWork', 'done', 'noShow', 'cancelled')),
  constraint appointments_held_until_check check ((status = 'held') = (held_until is not null)),
  constraint appointments_ends_at_check check (ends_at > starts_at and ends_at <= starts_at + interval '14 days'),
  constraint appointments_name_check check (status in ('held', 'cancelled') or length(btrim(name)) between 1 and 120),
  constraint appointments_phone_check check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  constraint appointments_email_check check (email ~ '^[^@\s]+@[^@\s]+\.[^@\s]+$' and length(email) <= 254),
  constraint appointments_vehicle_check check (jsonb_typeof(vehicle) = 'object' and length(vehicle::text) <= 1000),
  constraint appointments_service_check check (length(service) <= 200),
  constraint appointments_message_check check (length(message) <= 2000),
  constraint appointments_team_note_check check (length(team_note) <= 2000),
  constraint appointments_consent_text_check check (length(consent_text) <= 2000),
  constraint appointments_client_appointment_id_check check (length(client_appointment_id) between 8 and 64),
  constraint appointments_channel_check check (channel in ('web', 'page', 'team', 'telegram', 'messenger', 'instagram', 'whatsapp', 'email'))
);

comment on table public.appointments is
  'A car at a bay for a time. Two that count never overlap at one bay: whoever writes one locks its bay first.';
comment on column public.appointments.status is
  'held: kept free while a customer decides; requested: waits for the team; then confirmed, arrived, inWork, done; noShow and cancelled free the bay.';
comment on column public.appointments.service is 'Its name at the time, which stays when the price list changes.';
comment on column public.appointments.vehicle is 'plate, hsn, tsn, vin and model as the customer gave them.';

create index appointments_bay_id_ends_at_idx on public.appointments (workshop_id, bay_id, ends_at);
create index appointments_starts_at_idx on public.appointments (workshop_id, starts_at, id);
create index appointments_contact_id_idx on public.appointments (workshop_id, contact_id) where contact_id is not null;
create index appointments_conversation_id_idx on public.appointments (workshop_id, conversation_id) where conversation_id is not null;
create index appointments_service_id_idx on public.appointments (workshop_id, service_id) where service_id is not null;
create index appointments_held_until_idx on public.appointments (held_until) where status = 'held';

create trigger appointments_before_update_set_updated_at before update on public.appointments
  for each row execute function private.set_updated_at();

alter table public.appointments enable row level security;

create policy appointments_select_member on public.appointments for select to authenticated
  using (workshop_id in (select private.member_workshop_ids()));

-- Members read through functions, which mask whom a mechanic need not know.
grant select, insert, update, delete on public.appointments to service_role;

create table public.contacts (
  workshop_id uuid not null,
  id uuid not null default gen_random_uuid(),
  name text not null,
  phone text,
  email text,
  vehicle jsonb,
  external_id text,
  verified_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint contacts_pkey primary key (workshop_id, id),
  constraint contacts_workshop_id_fkey foreign key (workshop_id) references public.workshops (id) on delete cascade,
  constraint contacts_name_check check (length(btrim(name)) between 1 and 120),
  constraint contacts_phone_check check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  constraint contacts_email_check check (email ~ '^[^@\s]+@[^@\s]+\.[^@\s]+$' and length(email) <= 254),
  constraint contacts_vehicle_check check (jsonb_typeof(vehicle) = 'object' and length(vehicle::text) <= 1000),
  constraint contacts_external_id_check check (length(external_id) between 1 and 200)
);

comment on table public.contacts is 'A customer of one workshop, known by phone number or e-mail address.';
comment on column public.contacts.phone is 'E.164.';
comment on column public.contacts.vehicle is 'plate, vin and model as the customer last gave them.';
comment on column public.contacts.external_id is 'The customer''s number on the workshop''s own site, from a signed identity.';
comment on column public.contacts.verified_at is 'When the workshop''s own site last vouched for this customer; null for who only said so.';

create unique index contacts_workshop_id_phone_key on public.contacts (workshop_id, phone)
  where phone is not null;
create unique index contacts_workshop_id_email_key on public.contacts (workshop_id, lower(email))
  where email is not null;
create unique index contacts_workshop_id_external_id_key on public.contacts (workshop_id, external_id)
  where external_id is not null;

create trigger contacts_before_update_set_updated_at before update on public.contacts
  for each row execute function private.set_updated_at();

alter table public.contacts enable row level security;

create policy contacts_select_office on public.contacts for select to authenticated
  using (workshop_id in (select private.member_workshop_ids(array['owner', 'reception', 'viewer'])));
create policy contacts_insert_office on public.contacts for insert to authenticated
  with check (workshop_id in (select private.member_workshop_ids(array['owner', 'reception'])));
create policy contacts_update_office on public.contacts for update to authenticated
  using (workshop_id in (select private.member_workshop_ids(array['owner', 'reception'])))
  with check (workshop_id in (select private.member_workshop_ids(array['owner', 'reception'])));
create policy contacts_delete_owner on public.contacts for delete to authenticated
  using (workshop_id in (select private.member_workshop_ids(array['owner'])));

grant select, insert, update, delete on public.contacts to authenticated, service_role;

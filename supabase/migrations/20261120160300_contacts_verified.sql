alter table public.contacts
  add column external_id text,
  add column verified_at timestamptz,
  add constraint contacts_external_id_check check (length(external_id) between 1 and 200);

comment on column public.contacts.external_id is 'The customer''s number on the workshop''s own site, from a signed identity.';
comment on column public.contacts.verified_at is 'When the workshop''s own site last vouched for this customer; null for who only said so.';

create unique index contacts_workshop_id_external_id_key on public.contacts (workshop_id, external_id)
  where external_id is not null;

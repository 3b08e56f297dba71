-- Being vouched for belongs to the conversation whose bearer showed the signed identity, not to everybody who gives the same number.
alter table public.conversations add column verified_at timestamptz;

comment on column public.conversations.verified_at is
  'When the workshop''s own site last vouched for who writes here; null for who only said so.';
comment on column public.contacts.verified_at is
  'When the workshop''s own site last vouched for this customer; whether it did so for a conversation stands there.';

-- Whom a site vouches for and who only gives the same number are two contacts, each known again among their own kind.
drop index public.contacts_workshop_id_phone_key;
drop index public.contacts_workshop_id_email_key;
create unique index contacts_workshop_id_phone_key on public.contacts (workshop_id, phone)
  where phone is not null and external_id is null;
create unique index contacts_workshop_id_email_key on public.contacts (workshop_id, lower(email))
  where email is not null and external_id is null;
create unique index contacts_workshop_id_vouched_phone_key on public.contacts (workshop_id, phone)
  where phone is not null and external_id is not null;
create unique index contacts_workshop_id_vouched_email_key on public.contacts (workshop_id, lower(email))
  where email is not null and external_id is not null;

comment on table public.contacts is
  'A customer of one workshop: known by the number on its site (external_id), or else by the phone number or e-mail address given.';

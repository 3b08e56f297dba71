alter table public.contacts
  add column more_phones text[] not null default '{}',
  add column more_emails text[] not null default '{}',
  add column note text,
  add constraint contacts_more_phones_check check (cardinality(more_phones) <= 20),
  add constraint contacts_more_emails_check check (cardinality(more_emails) <= 20),
  add constraint contacts_note_check check (length(note) <= 4000);

comment on column public.contacts.more_phones is 'Further numbers by which the customer is known, E.164: of contacts that were merged into this one.';
comment on column public.contacts.more_emails is 'Further addresses by which the customer is known, in small letters.';
comment on column public.contacts.note is 'What the team keeps in mind about the customer.';

create index contacts_more_phones_idx on public.contacts using gin (more_phones) where more_phones <> '{}';
create index contacts_more_emails_idx on public.contacts using gin (more_emails) where more_emails <> '{}';
create index contacts_updated_at_idx on public.contacts (workshop_id, updated_at desc, id desc);

create or replace function private.find_contact(p_workshop_id uuid, p_phone text, p_email text) returns uuid
language plpgsql volatile
set search_path = ''
as $$
begin
  return coalesce(
    (
      select contacts.id from public.contacts
      where contacts.workshop_id = p_workshop_id and contacts.phone = p_phone and contacts.external_id is null
    ),
    (
      select contacts.id from public.contacts
      where contacts.workshop_id = p_workshop_id and lower(contacts.email) = lower(p_email) and contacts.external_id is null
    ),
    -- What a team has merged into somebody vouched for leads there no more than their own number would.
    (
      select contacts.id from public.contacts
      where contacts.workshop_id = p_workshop_id and contacts.more_phones <> '{}'
        and contacts.more_phones @> array[p_phone] and contacts.external_id is null
      order by contacts.id limit 1
    ),
    (
      select contacts.id from public.contacts
      where contacts.workshop_id = p_workshop_id and contacts.more_emails <> '{}'
        and contacts.more_emails @> array[lower(p_email)] and contacts.external_id is null
      order by contacts.id limit 1
    )
  );
end
$$;

create or replace function private.upsert_contact(p_workshop_id uuid, p_name text, p_phone text, p_email text, p_vehicle jsonb)
returns uuid
language plpgsql volatile
set search_path = ''
as $$
declare
  v_known_id uuid := private.find_contact(p_workshop_id, p_phone, p_email);
  v_contact_id uuid;
begin
  if v_known_id is null then
    -- Waits for a parallel call with the same number or address, and then finds its contact.
    insert into public.contacts (workshop_id, name, phone, email, vehicle)
    values (p_workshop_id, p_name, p_phone, p_email, p_vehicle)
    on conflict do nothing
    returning contacts.id into v_contact_id;
    if v_contact_id is not null then
      return v_contact_id;
    end if;
  end if;

  update public.contacts
  set name = p_name, vehicle = private.merge_vehicle(contacts.vehicle, p_vehicle)
  where contacts.workshop_id = p_workshop_id
    and contacts.id = coalesce(v_known_id, private.find_contact(p_workshop_id, p_phone, p_email))
  returning contacts.id into v_contact_id;
  if v_contact_id is null then
    -- Erased since it was found.
    insert into public.contacts (workshop_id, name, phone, email, vehicle)
    values (p_workshop_id, p_name, p_phone, p_email, p_vehicle)
    returning contacts.id into v_contact_id;
    return v_contact_id;
  end if;

  begin
    update public.contacts
    set phone = coalesce(contacts.phone, p_phone), email = coalesce(contacts.email, p_email)
    where contacts.workshop_id = p_workshop_id
      and contacts.id = v_contact_id
      and ((contacts.phone is null and p_phone is not null) or (contacts.email is null and p_email is not null));
  exception when unique_violation then
    -- The other number or address is another contact's; both keep what they have.
    null;
  end;
  return v_contact_id;
end
$$;

create or replace function private.drop_unused_contact(p_workshop_id uuid, p_contact_id uuid) returns void
language plpgsql volatile
set search_path = ''
as $$
begin
  delete from public.contacts
  where contacts.workshop_id = p_workshop_id
    and contacts.id = p_contact_id
    and contacts.verified_at is null
    and not exists (
      select from public.conversations
      where conversations.workshop_id = p_workshop_id and conversations.contact_id = contacts.id
    )
    and not exists (
      select from public.leads where leads.workshop_id = p_workshop_id and leads.contact_id = contacts.id
    )
    and not exists (
      select from public.appointments
      where appointments.workshop_id = p_workshop_id and appointments.contact_id = contacts.id
    );
end
$$;

comment on function private.drop_unused_contact is
  'Erases a contact that no conversation, no lead and no appointment needs and nobody has vouched for.';

create table public.contact_merges (
  workshop_id uuid not null,
  id uuid not null default gen_random_uuid(),
  contact_id uuid not null,
  merged jsonb not null,
  kept jsonb not null,
  moved jsonb not null,
  member_id uuid,
  created_at timestamptz not null default clock_timestamp(),
  constraint contact_merges_pkey primary key (workshop_id, id),
  constraint contact_merges_workshop_id_fkey foreign key (workshop_id) references public.workshops (id) on delete cascade,
  constraint contact_merges_workshop_id_contact_id_fkey foreign key (workshop_id, contact_id)
    references public.contacts (workshop_id, id) on delete cascade,
  constraint contact_merges_workshop_id_member_id_fkey foreign key (workshop_id, member_id)
    references public.members (workshop_id, id) on delete set null (member_id),
  constraint contact_merges_merged_check check (jsonb_typeof(merged) = 'object'),
  constraint contact_merges_kept_check check (jsonb_typeof(kept) = 'object'),
  constraint contact_merges_moved_check check (jsonb_typeof(moved) = 'object')
);

comment on table public.contact_merges is 'Customers who were found to be one, so that it can be undone; goes with the one that was kept.';
comment on column public.contact_merges.merged is 'The contact that is no longer there, as it was.';
comment on column public.contact_merges.kept is 'What of the kept contact was changed by it, as it was before.';
comment on column public.contact_merges.moved is 'Ids of what changed hands, by table.';

create index contact_merges_contact_id_idx on public.contact_merges (workshop_id, contact_id, created_at desc);
create index contact_merges_member_id_idx on public.contact_merges (workshop_id, member_id) where member_id is not null;

alter table public.contact_merges enable row level security;

create policy contact_merges_select_office on public.contact_merges for select to authenticated
  using (workshop_id in (select private.member_workshop_ids(array['owner', 'reception', 'viewer'])));

grant select, insert, update, delete on public.contact_merges to service_role;

create function private.list_contact_leads(p_workshop_id uuid, p_contact_id uuid) returns jsonb
language sql stable
set search_path = ''
as $$
  select coalesce(
    jsonb_agg(
      jsonb_build_object(
        'id', newest.id, 'service', newest.service, 'status', newest.status, 'created_at', newest.created_at,
        'consent_text', newest.consent_text, 'consented_at', newest.consented_at
      )
      order by newest.created_at desc, newest.id desc
    ),
    '[]'
  )
  from (
    select leads.* from public.leads
    where leads.workshop_id = p_workshop_id and leads.contact_id = p_contact_id
    order by leads.created_at desc, leads.id desc
    limit 20
  ) as newest
$$;

comment on function private.list_contact_leads is 'What a customer asked for and agreed to, newest first, twenty at most.';

create function private.list_contact_talks(p_workshop_id uuid, p_contact_id uuid) returns jsonb
language sql stable
set search_path = ''
as $$
  select coalesce(
    jsonb_agg(
      jsonb_build_object(
        'id', newest.id, 'channel', newest.channel, 'status', newest.status, 'last_question', newest.last_question,
        'last_message_at', newest.last_message_at
      )
      order by newest.last_message_at desc, newest.id desc
    ),
    '[]'
  )
  from (
    select conversations.* from public.conversations
    where conversations.workshop_id = p_workshop_id and conversations.contact_id = p_contact_id
    order by conversations.last_message_at desc, conversations.id desc
    limit 20
  ) as newest
$$;

comment on function private.list_contact_talks is 'A customer''s conversations, newest first, twenty at most.';

create function private.list_contact_appointments(p_workshop_id uuid, p_contact_id uuid) returns jsonb
language sql stable
set search_path = ''
as $$
  select coalesce(
    jsonb_agg(
      jsonb_build_object(
        'id', newest.id, 'service', newest.service, 'status', newest.status, 'starts_at', newest.starts_at,
        'consent_text', newest.consent_text, 'created_at', newest.created_at
      )
      order by newest.starts_at desc, newest.id desc
    ),
    '[]'
  )
  from (
    select appointments.* from public.appointments
    where appointments.workshop_id = p_workshop_id and appointments.contact_id = p_contact_id and appointments.status <> 'held'
    order by appointments.starts_at desc, appointments.id desc
    limit 20
  ) as newest
$$;

comment on function private.list_contact_appointments is 'A customer''s appointments, latest first, twenty at most.';

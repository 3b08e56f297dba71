create table public.lead_sends (
  workshop_id uuid not null,
  id uuid not null default gen_random_uuid(),
  lead_id uuid not null,
  client_lead_id text not null,
  content jsonb not null,
  created_at timestamptz not null default clock_timestamp(),
  constraint lead_sends_pkey primary key (workshop_id, id),
  constraint lead_sends_workshop_id_client_lead_id_key unique (workshop_id, client_lead_id),
  constraint lead_sends_workshop_id_fkey foreign key (workshop_id) references public.workshops (id) on delete cascade,
  constraint lead_sends_workshop_id_lead_id_fkey foreign key (workshop_id, lead_id)
    references public.leads (workshop_id, id) on delete cascade,
  constraint lead_sends_client_lead_id_check check (length(client_lead_id) between 8 and 64),
  constraint lead_sends_content_check check (jsonb_typeof(content) = 'object' and length(content::text) <= 10000)
);

comment on table public.lead_sends is
  'Each form a customer sent, under its device''s number: a repeat is known by it, and other content under the same number is refused.';
comment on column public.lead_sends.content is 'What the form held, and the words agreed to.';

create index lead_sends_lead_id_idx on public.lead_sends (workshop_id, lead_id);

alter table public.lead_sends enable row level security;

create policy lead_sends_select_office on public.lead_sends for select to authenticated
  using (workshop_id in (select private.member_workshop_ids(array['owner', 'reception', 'viewer'])));

grant select on public.lead_sends to authenticated;
grant select, insert, update, delete on public.lead_sends to service_role;

create function private.to_lead_content(p_lead public.leads) returns jsonb
language sql immutable
set search_path = ''
as $$
  select jsonb_strip_nulls(jsonb_build_object(
    'name', p_lead.name,
    'phone', p_lead.phone,
    'email', p_lead.email,
    'service', p_lead.service,
    'vehicle', p_lead.vehicle,
    'message', p_lead.message,
    'preferredTimes', p_lead.preferred_times
  ))
$$;

comment on function private.to_lead_content is 'What a customer wrote into the form, without what the product adds.';
grant execute on function private.to_lead_content to authenticated, service_role;

insert into public.lead_sends (workshop_id, lead_id, client_lead_id, content, created_at)
select leads.workshop_id, leads.id, leads.client_lead_id, private.to_lead_content(leads), leads.created_at
from public.leads
where leads.client_lead_id is not null;

alter table public.leads add column amended_at timestamptz;

comment on column public.leads.amended_at is 'When the customer last sent the form again with something else in it; null while it is as it was first sent.';

alter type public.lead_row add attribute amended_at timestamptz;

create or replace function private.to_lead_row(p_lead public.leads) returns public.lead_row
language sql immutable
set search_path = ''
as $$
  select
    p_lead.id,
    p_lead.name,
    p_lead.phone,
    p_lead.email,
    p_lead.service,
    p_lead.vehicle,
    p_lead.message,
    p_lead.preferred_times,
    p_lead.status,
    p_lead.channel,
    p_lead.conversation_id,
    p_lead.created_at,
    p_lead.amended_at
$$;

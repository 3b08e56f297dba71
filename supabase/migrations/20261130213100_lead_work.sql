alter table public.leads
  drop constraint leads_status_check,
  add constraint leads_status_check check (status in ('new', 'contacted', 'scheduled', 'won', 'lost')),
  add column assignee_id uuid,
  add column call_at timestamptz,
  add column contacted_at timestamptz,
  add column value_cents integer,
  add column lost_reason text,
  add column source text not null default 'chat',
  add column campaign text,
  add constraint leads_workshop_id_assignee_id_fkey foreign key (workshop_id, assignee_id)
    references public.members (workshop_id, id) on delete set null (assignee_id),
  add constraint leads_value_cents_check check (value_cents between 0 and 100000000),
  add constraint leads_lost_reason_check
    check (lost_reason in ('price', 'time', 'not_reached', 'elsewhere', 'not_offered', 'mistake', 'other')),
  add constraint leads_source_check check (source in ('chat', 'form', 'telephone', 'counter', 'email', 'other')),
  add constraint leads_campaign_check check (length(campaign) between 1 and 120);

comment on column public.leads.call_at is 'When the team wants to call next: at once for a new one; null once there is nobody to call.';
comment on column public.leads.contacted_at is 'When it was first taken up.';
comment on column public.leads.value_cents is 'What the job is worth, as the team estimates it.';
comment on column public.leads.campaign is 'Which advertisement brought the customer, as the page''s address named it.';

-- The order of the list of calls, and of the board's columns.
create index leads_call_at_idx on public.leads (workshop_id, call_at, id) where call_at is not null;
create index leads_assignee_id_idx on public.leads (workshop_id, assignee_id) where assignee_id is not null;
create index leads_plate_idx on public.leads (workshop_id, private.to_code(vehicle ->> 'plate')) where vehicle ? 'plate';

create function private.to_lead_text(
  p_name text, p_phone text, p_email text, p_service text, p_message text, p_vehicle jsonb
)
returns text
language sql immutable parallel safe
set search_path = ''
as $$
  select concat_ws(' ', p_name, p_phone, p_email, p_service, p_message, private.join_values(p_vehicle))
$$;

comment on function private.to_lead_text is 'What a lead is searched by: who, how to reach, what about, which car.';
grant execute on function private.to_lead_text to service_role;

create index leads_search_terms_idx on public.leads
  using gin (private.to_search_terms(workshop_id, private.to_lead_text(name, phone, email, service, message, vehicle)));

create table public.lead_events (
  workshop_id uuid not null,
  id uuid not null default gen_random_uuid(),
  lead_id uuid not null,
  kind text not null,
  member_id uuid,
  detail jsonb not null default '{}',
  created_at timestamptz not null default clock_timestamp(),
  constraint lead_events_pkey primary key (workshop_id, id),
  constraint lead_events_workshop_id_fkey foreign key (workshop_id) references public.workshops (id) on delete cascade,
  constraint lead_events_workshop_id_lead_id_fkey foreign key (workshop_id, lead_id)
    references public.leads (workshop_id, id) on delete cascade,
  constraint lead_events_workshop_id_member_id_fkey foreign key (workshop_id, member_id)
    references public.members (workshop_id, id) on delete set null (member_id),
  constraint lead_events_kind_check check (kind in ('amended', 'status', 'assigned', 'value', 'reminder', 'note', 'call')),
  constraint lead_events_detail_check check (jsonb_typeof(detail) = 'object' and length(detail::text) <= 12000)
);

comment on table public.lead_events is 'Who did what with a lead: changes, notes, calls. Goes with the lead.';
comment on column public.lead_events.member_id is 'Who did it; null for the customer, or for somebody who has left the team.';

create index lead_events_lead_id_idx on public.lead_events (workshop_id, lead_id, created_at desc, id);
create index lead_events_member_id_idx on public.lead_events (workshop_id, member_id) where member_id is not null;

alter table public.lead_events enable row level security;

create policy lead_events_select_office on public.lead_events for select to authenticated
  using (workshop_id in (select private.member_workshop_ids(array['owner', 'reception', 'viewer'])));

grant select, insert, update, delete on public.lead_events to service_role;

create function private.keep_call_time() returns trigger
language plpgsql volatile
set search_path = ''
as $$
begin
  if new.status not in ('new', 'contacted') then
    new.call_at := null;
  elsif new.call_at is null then
    new.call_at := clock_timestamp();
  end if;
  if new.status <> 'lost' then
    new.lost_reason := null;
  end if;
  if new.status <> 'new' then
    new.contacted_at := coalesce(new.contacted_at, clock_timestamp());
  end if;
  return new;
end
$$;

comment on function private.keep_call_time is 'An open lead is to be called at some time, at once unless said otherwise; any other has nobody to call.';
grant execute on function private.keep_call_time to service_role;

create trigger leads_before_insert_keep_call_time before insert on public.leads
  for each row execute function private.keep_call_time();
create trigger leads_before_update_keep_call_time before update on public.leads
  for each row execute function private.keep_call_time();

-- Without the trigger: nobody is called because of this change, so nothing of it is news.
alter table public.leads disable trigger user;
update public.leads set call_at = leads.created_at where leads.status in ('new', 'contacted');
alter table public.leads enable trigger user;

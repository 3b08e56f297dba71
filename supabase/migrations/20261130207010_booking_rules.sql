alter table public.workshops
  add column booking_mode text not null default 'request',
  add column booking_days_ahead integer not null default 60,
  add constraint workshops_booking_mode_check check (booking_mode in ('off', 'request', 'direct')),
  add constraint workshops_booking_days_ahead_check check (booking_days_ahead between 1 and 365);

comment on column public.workshops.booking_mode is
  'What customers can do with a free slot: nothing, ask for it, or book it without anybody''s word.';
comment on column public.workshops.booking_days_ahead is 'How many days from today slots are shown for.';

create table public.service_bounds (
  workshop_id uuid not null,
  service_id uuid not null,
  weekdays smallint[],
  latest_start time,
  constraint service_bounds_pkey primary key (workshop_id, service_id),
  constraint service_bounds_workshop_id_service_id_fkey foreign key (workshop_id, service_id)
    references public.services (workshop_id, id) on delete cascade,
  constraint service_bounds_weekdays_check
    check (weekdays <@ array[1, 2, 3, 4, 5, 6, 7]::smallint[] and cardinality(weekdays) between 1 and 7)
);

comment on table public.service_bounds is 'When a service is done at all, as when an inspector comes; a service without a row at any time.';
comment on column public.service_bounds.weekdays is 'ISO weekdays; null for all.';
comment on column public.service_bounds.latest_start is 'The latest time of day at which it may begin; null for no other bound than the hours.';

alter table public.service_bounds enable row level security;

create policy service_bounds_select_member on public.service_bounds for select to authenticated
  using (workshop_id in (select private.member_workshop_ids()));

grant select on public.service_bounds to authenticated;
grant select, insert, update, delete on public.service_bounds to service_role;

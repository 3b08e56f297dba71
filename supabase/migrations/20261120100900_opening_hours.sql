create table public.opening_hours (
  workshop_id uuid not null,
  id uuid not null default gen_random_uuid(),
  weekday smallint not null,
  opens time not null,
  closes time not null,
  constraint opening_hours_pkey primary key (workshop_id, id),
  constraint opening_hours_workshop_id_fkey foreign key (workshop_id) references public.workshops (id)
    on delete cascade,
  constraint opening_hours_weekday_check check (weekday between 1 and 7),
  constraint opening_hours_closes_check check (closes > opens),
  -- Minutes of the week as a half-open range, so that 12:00 may end one span and begin the next.
  constraint opening_hours_span_excl exclude using gist (
    workshop_id with =,
    int4range(
      weekday * 1440 + (extract(epoch from opens) / 60)::integer,
      weekday * 1440 + (extract(epoch from closes) / 60)::integer
    ) with &&
  )
);

comment on table public.opening_hours is 'One span of a weekday in which the workshop is open; a day may have any number.';
comment on column public.opening_hours.weekday is 'ISO: Monday is 1.';

alter table public.opening_hours enable row level security;

create policy opening_hours_select_member on public.opening_hours for select to authenticated
  using (workshop_id in (select private.member_workshop_ids()));
-- Who answers the phone keeps the hours, and closures, prices and answers, too.
create policy opening_hours_insert_office on public.opening_hours for insert to authenticated
  with check (workshop_id in (select private.member_workshop_ids(array['owner', 'reception'])));
create policy opening_hours_update_office on public.opening_hours for update to authenticated
  using (workshop_id in (select private.member_workshop_ids(array['owner', 'reception'])))
  with check (workshop_id in (select private.member_workshop_ids(array['owner', 'reception'])));
create policy opening_hours_delete_office on public.opening_hours for delete to authenticated
  using (workshop_id in (select private.member_workshop_ids(array['owner', 'reception'])));

grant select, insert, update, delete on public.opening_hours to authenticated, service_role;

create table public.bays (
  workshop_id uuid not null,
  id uuid not null default gen_random_uuid(),
  name text not null,
  position integer not null,
  is_active boolean not null default true,
  -- Null: as long as the workshop is open.
  hours jsonb,
  constraint bays_pkey primary key (workshop_id, id),
  constraint bays_workshop_id_position_key unique (workshop_id, position) deferrable initially immediate,
  constraint bays_workshop_id_fkey foreign key (workshop_id) references public.workshops (id) on delete cascade,
  constraint bays_name_check check (length(btrim(name)) between 1 and 60),
  constraint bays_position_check check (position between 1 and 1000000),
  constraint bays_hours_check check (jsonb_typeof(hours) = 'array' and length(hours::text) <= 4000)
);

comment on table public.bays is 'A place in the workshop, a lift or a person, at which one car is worked on at a time.';
comment on column public.bays.hours is
  'Its own working times as [{"weekday":1,"opens":"08:00","closes":"16:00"}], within the opening hours; null for all of them.';

alter table public.bays enable row level security;

create policy bays_select_member on public.bays for select to authenticated
  using (workshop_id in (select private.member_workshop_ids()));

grant select on public.bays to authenticated;
grant select, insert, update, delete on public.bays to service_role;

create table public.bay_absences (
  workshop_id uuid not null,
  id uuid not null default gen_random_uuid(),
  bay_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  reason text not null default '',
  constraint bay_absences_pkey primary key (workshop_id, id),
  constraint bay_absences_workshop_id_bay_id_fkey foreign key (workshop_id, bay_id)
    references public.bays (workshop_id, id) on delete cascade,
  constraint bay_absences_ends_at_check check (ends_at > starts_at),
  constraint bay_absences_reason_check check (length(reason) <= 200)
);

comment on table public.bay_absences is 'Times at which nobody works at a bay: holidays, sickness, a broken lift.';

create index bay_absences_bay_id_ends_at_idx on public.bay_absences (workshop_id, bay_id, ends_at);

alter table public.bay_absences enable row level security;

create policy bay_absences_select_member on public.bay_absences for select to authenticated
  using (workshop_id in (select private.member_workshop_ids()));

grant select on public.bay_absences to authenticated;
grant select, insert, update, delete on public.bay_absences to service_role;

create function private.add_first_bays() returns trigger
language plpgsql volatile
set search_path = ''
as $$
begin
  insert into public.bays (workshop_id, name, position)
  select new.id, case when new.locale = 'de' then 'Platz ' else 'Bay ' end || place, place
  from generate_series(1, new.parallel_jobs) as place;
  return null;
end
$$;

comment on function private.add_first_bays is 'A new workshop begins with as many bays as jobs that it does at once.';

create trigger workshops_after_insert_add_first_bays after insert on public.workshops
  for each row execute function private.add_first_bays();

insert into public.bays (workshop_id, name, position)
select workshops.id, case when workshops.locale = 'de' then 'Platz ' else 'Bay ' end || place, place
from public.workshops
cross join lateral generate_series(1, workshops.parallel_jobs) as place;

create table public.vehicle_dues (
  workshop_id uuid not null,
  id uuid not null default gen_random_uuid(),
  vehicle_id uuid not null,
  kind text not null,
  due_on date,
  due_mileage integer,
  note text not null default '',
  consented_at timestamptz,
  consented_by uuid,
  reminded_at timestamptz,
  reached_on date,
  sort_on date generated always as (coalesce(least(due_on, reached_on), '9999-12-31')) stored,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp(),
  constraint vehicle_dues_pkey primary key (workshop_id, id),
  constraint vehicle_dues_workshop_id_vehicle_id_fkey foreign key (workshop_id, vehicle_id)
    references public.vehicles (workshop_id, id) on delete cascade,
  constraint vehicle_dues_workshop_id_consented_by_fkey foreign key (workshop_id, consented_by)
    references public.members (workshop_id, id) on delete set null (consented_by),
  constraint vehicle_dues_kind_check check (kind in ('inspection', 'service', 'oil', 'tyres', 'other')),
  constraint vehicle_dues_due_check check (due_on is not null or due_mileage is not null),
  constraint vehicle_dues_due_on_check check (due_on between '2000-01-01' and '2099-12-31'),
  constraint vehicle_dues_due_mileage_check check (due_mileage between 1 and 9999999),
  constraint vehicle_dues_note_check check (length(note) <= 200),
  constraint vehicle_dues_consented_by_check check (consented_by is null or consented_at is not null)
);

comment on table public.vehicle_dues is 'What a car is due for next, by day, by mileage or by both; goes with its car.';
comment on column public.vehicle_dues.consented_at is
  'When somebody of the team noted that the customer wants to be reminded by mail; null for no reminder.';
comment on column public.vehicle_dues.reminded_at is 'When the reminder of this very day was handed over; null for none so far.';
comment on column public.vehicle_dues.reached_on is 'The day on which the car was known to have the mileage; null before.';
comment on column public.vehicle_dues.sort_on is 'The day or the mileage, whichever came first; far ahead while only a mileage is to come.';

create index vehicle_dues_vehicle_id_idx on public.vehicle_dues (workshop_id, vehicle_id);
create unique index vehicle_dues_vehicle_id_kind_key on public.vehicle_dues (workshop_id, vehicle_id, kind) where kind <> 'other';
create index vehicle_dues_consented_by_idx on public.vehicle_dues (workshop_id, consented_by) where consented_by is not null;
create index vehicle_dues_sort_on_idx on public.vehicle_dues (workshop_id, sort_on, id);
create index vehicle_dues_unreminded_due_on_idx on public.vehicle_dues (due_on)
  where consented_at is not null and reminded_at is null;

alter table public.vehicle_dues enable row level security;

create policy vehicle_dues_select_office on public.vehicle_dues for select to authenticated
  using (workshop_id in (select private.member_workshop_ids(array['owner', 'reception', 'viewer'])));

-- Members read and write through functions, which know who may see whose car it is.
grant select, insert, update, delete on public.vehicle_dues to service_role;

create function private.due_mail_key(p_due_id uuid, p_due_on date) returns text
language sql immutable
set search_path = ''
as $$
  select format('dueReminder %s %s', p_due_id, p_due_on - date '2000-01-01')
$$;

comment on function private.due_mail_key is 'The dedupe key of a reminder: one for each day that a car is due, however often it is moved there.';
grant execute on function private.due_mail_key to service_role;

create function private.today_of(p_workshop_id uuid) returns date
language sql stable
set search_path = ''
as $$
  select (now() at time zone workshops.timezone)::date from public.workshops where workshops.id = p_workshop_id
$$;

comment on function private.today_of is 'The day it is at a workshop.';
grant execute on function private.today_of to service_role;

create function private.note_due() returns trigger
language plpgsql volatile
set search_path = ''
as $$
declare
  v_mileage integer;
begin
  if tg_op = 'UPDATE' then
    new.updated_at := clock_timestamp();
    if new.due_on is distinct from old.due_on then
      -- Another day is reminded of anew; one that was reminded of already stays so.
      new.reminded_at := (
        select outgoing_mails.sent_at from private.outgoing_mails
        where outgoing_mails.workshop_id = new.workshop_id
          and outgoing_mails.dedupe_key = private.due_mail_key(new.id, new.due_on)
      );
    end if;
  end if;
  select vehicles.mileage into v_mileage from public.vehicles
  where vehicles.workshop_id = new.workshop_id and vehicles.id = new.vehicle_id;
  new.reached_on := case
    when v_mileage >= new.due_mileage then coalesce(new.reached_on, private.today_of(new.workshop_id))
  end;
  return new;
end
$$;

comment on function private.note_due is 'Keeps when the mileage was reached, and whether the day was reminded of.';
grant execute on function private.note_due to service_role;

create trigger vehicle_dues_before_insert_note before insert on public.vehicle_dues
  for each row execute function private.note_due();
create trigger vehicle_dues_before_update_note before update on public.vehicle_dues
  for each row execute function private.note_due();

create function private.note_mileage() returns trigger
language plpgsql volatile
set search_path = ''
as $$
begin
  update public.vehicle_dues set vehicle_id = new.id
  where vehicle_dues.workshop_id = new.workshop_id and vehicle_dues.vehicle_id = new.id and vehicle_dues.due_mileage is not null;
  return null;
end
$$;

comment on function private.note_mileage is 'Looks anew at what a car is due for by mileage.';
grant execute on function private.note_mileage to service_role;

create trigger vehicles_after_update_note_mileage after update of mileage on public.vehicles
  for each row when (new.mileage is distinct from old.mileage) execute function private.note_mileage();

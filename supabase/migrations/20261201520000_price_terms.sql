alter table public.services
  add column valid_from date,
  add column valid_until date,
  add column planned_from date,
  add column planned_min_cents integer,
  add column planned_max_cents integer,
  add constraint services_valid_until_check check (valid_until >= valid_from),
  add constraint services_planned_min_cents_check check (planned_min_cents between 0 and 10000000),
  add constraint services_planned_max_cents_check check (planned_max_cents between planned_min_cents and 10000000),
  add constraint services_planned_from_check check ((planned_from is null) = (planned_min_cents is null)),
  add constraint services_planned_range_check check (planned_min_cents is not null or planned_max_cents is null);

comment on column public.services.valid_from is 'From which day of the workshop''s own calendar the price is told; null means always.';
comment on column public.services.valid_until is 'Until which day, itself included, the price is told; null means always.';
comment on column public.services.planned_from is
  'From which day another price takes the place of this one; by itself, for whoever tells prices looks at the day.';
comment on column public.services.planned_min_cents is 'The price that takes its place, read like the price itself.';

create index services_planned_from_idx on public.services (planned_from) where planned_from is not null;

-- Who takes the price of an older plan over by hand, means the price of today and not the one that was planned.
create function private.end_due_plan() returns trigger
language plpgsql stable
set search_path = ''
as $$
begin
  if new.planned_from = old.planned_from
    and (new.price_min_cents, new.price_max_cents) is distinct from (old.price_min_cents, old.price_max_cents)
    and old.planned_from <= (
      select (clock_timestamp() at time zone workshops.timezone)::date
      from public.workshops where workshops.id = new.workshop_id
    )
  then
    new.planned_from := null;
    new.planned_min_cents := null;
    new.planned_max_cents := null;
  end if;
  return new;
end
$$;

comment on function private.end_due_plan is 'Ends a planned price that holds already when somebody writes another price.';

create trigger services_before_update_end_due_plan before update of price_min_cents, price_max_cents on public.services
  for each row execute function private.end_due_plan();

drop trigger services_after_insert_note_audit on public.services;
drop trigger services_after_update_note_audit on public.services;
drop trigger services_after_delete_note_audit on public.services;
select private.audit_table('public.services', 'name', 'price_min_cents', 'price_max_cents', 'valid_from', 'valid_until',
  'planned_from', 'planned_min_cents', 'planned_max_cents', 'duration_minutes', 'category', '!description');

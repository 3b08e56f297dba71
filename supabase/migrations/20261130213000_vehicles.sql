create table public.vehicles (
  workshop_id uuid not null,
  id uuid not null default gen_random_uuid(),
  contact_id uuid not null,
  plate text,
  vin text,
  hsn text,
  tsn text,
  model text,
  first_registration date,
  mileage integer,
  last_inspection date,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp(),
  constraint vehicles_pkey primary key (workshop_id, id),
  constraint vehicles_workshop_id_fkey foreign key (workshop_id) references public.workshops (id) on delete cascade,
  constraint vehicles_workshop_id_contact_id_fkey foreign key (workshop_id, contact_id)
    references public.contacts (workshop_id, id) on delete cascade,
  constraint vehicles_known_check check (coalesce(plate, vin, hsn, tsn, model) is not null),
  constraint vehicles_plate_check check (length(plate) between 1 and 40),
  constraint vehicles_vin_check check (length(vin) between 1 and 40),
  constraint vehicles_hsn_check check (length(hsn) between 1 and 10),
  constraint vehicles_tsn_check check (length(tsn) between 1 and 10),
  constraint vehicles_model_check check (length(model) between 1 and 120),
  constraint vehicles_first_registration_check check (first_registration between '1886-01-01' and '2100-01-01'),
  constraint vehicles_mileage_check check (mileage between 0 and 9999999),
  constraint vehicles_last_inspection_check check (last_inspection between '1950-01-01' and '2100-01-01')
);

comment on table public.vehicles is 'The cars of a customer: as told in chats, forms and bookings, and as the team completed them.';
comment on column public.vehicles.last_inspection is 'Month of the last general inspection (HU), its first day.';
comment on column public.contacts.vehicle is 'plate, vin, hsn, tsn and model of the car the customer last spoke of; all of theirs are in vehicles.';

create index vehicles_contact_id_idx on public.vehicles (workshop_id, contact_id, updated_at desc, id);
create index vehicles_search_terms_idx on public.vehicles using gin (
  private.to_search_terms(workshop_id, coalesce(plate, '') || ' ' || coalesce(vin, '') || ' ' || coalesce(model, ''))
);

create trigger vehicles_before_update_set_updated_at before update on public.vehicles
  for each row execute function private.set_updated_at();

alter table public.vehicles enable row level security;

create policy vehicles_select_office on public.vehicles for select to authenticated
  using (workshop_id in (select private.member_workshop_ids(array['owner', 'reception', 'viewer'])));

-- Members read and write through functions, which know who may see whose car it is.
grant select, insert, update, delete on public.vehicles to service_role;

create function private.to_code(p_text text) returns text
language sql immutable parallel safe
set search_path = ''
as $$
  select nullif(upper(regexp_replace(p_text, '[\s.,:·–-]', '', 'g')), '')
$$;

comment on function private.to_code is 'A plate or number without its gaps, in capitals: "L-XY 77" is LXY77; null when nothing is left.';
grant execute on function private.to_code to service_role;

create function private.are_models_alike(p_one text, p_other text) returns boolean
language sql immutable parallel safe
set search_path = ''
as $$
  select coalesce(
    strpos(private.fold_text(p_one), private.fold_text(p_other)) > 0
    or strpos(private.fold_text(p_other), private.fold_text(p_one)) > 0,
    true
  )
$$;

comment on function private.are_models_alike is 'Whether two names may be one model: "Golf" and "VW Golf", or where one is not known.';
grant execute on function private.are_models_alike to service_role;

-- A vehicle identification number tells cars apart, then the plate, then the model.
create function private.is_same_car(p_known jsonb, p_given jsonb) returns boolean
language sql immutable parallel safe
set search_path = ''
as $$
  select coalesce(
    private.to_code(p_known ->> 'vin') = private.to_code(p_given ->> 'vin'),
    private.to_code(p_known ->> 'plate') = private.to_code(p_given ->> 'plate'),
    private.are_models_alike(p_known ->> 'model', p_given ->> 'model')
  )
$$;

comment on function private.is_same_car is 'Whether two descriptions may be of one car: what both name decides, first the number, then the plate, then the model.';
grant execute on function private.is_same_car to service_role;

create function private.to_vehicle(p_vehicle public.vehicles) returns jsonb
language sql immutable
set search_path = ''
as $$
  select jsonb_strip_nulls(jsonb_build_object(
    'plate', p_vehicle.plate, 'vin', p_vehicle.vin, 'hsn', p_vehicle.hsn, 'tsn', p_vehicle.tsn, 'model', p_vehicle.model
  ))
$$;

comment on function private.to_vehicle is 'A car as chats and requests describe it.';
grant execute on function private.to_vehicle to service_role;

create table public.services (
  workshop_id uuid not null,
  id uuid not null default gen_random_uuid(),
  position integer not null default 0,
  name text not null,
  category text not null default '',
  description text not null default '',
  price_min_cents integer,
  price_max_cents integer,
  duration_minutes integer not null default 0,
  synonyms text[] not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint services_pkey primary key (workshop_id, id),
  constraint services_workshop_id_name_key unique (workshop_id, name),
  constraint services_workshop_id_fkey foreign key (workshop_id) references public.workshops (id) on delete cascade,
  constraint services_name_check check (length(btrim(name)) between 1 and 120),
  constraint services_category_check check (length(category) <= 80),
  constraint services_description_check check (length(description) <= 2000),
  constraint services_price_min_cents_check check (price_min_cents between 0 and 10000000),
  constraint services_price_max_cents_check check (price_max_cents between price_min_cents and 10000000),
  constraint services_price_range_check check (price_min_cents is not null or price_max_cents is null),
  constraint services_duration_minutes_check check (duration_minutes between 0 and 14400),
  constraint services_synonyms_check check (
    cardinality(synonyms) <= 50 and array_position(synonyms, null) is null
    and length(array_to_string(synonyms, '')) <= 4000
  )
);

comment on table public.services is 'What a workshop does and for how much; no price at all means priced on request, no maximum means from that price.';
comment on column public.services.position is 'Order in which the workshop lists them.';
comment on column public.services.synonyms is 'Other words customers use for it.';

create trigger services_before_update_set_updated_at before update on public.services
  for each row execute function private.set_updated_at();

alter table public.services enable row level security;

create policy services_select_member on public.services for select to authenticated
  using (workshop_id in (select private.member_workshop_ids()));
create policy services_insert_office on public.services for insert to authenticated
  with check (workshop_id in (select private.member_workshop_ids(array['owner', 'reception'])));
create policy services_update_office on public.services for update to authenticated
  using (workshop_id in (select private.member_workshop_ids(array['owner', 'reception'])))
  with check (workshop_id in (select private.member_workshop_ids(array['owner', 'reception'])));
create policy services_delete_office on public.services for delete to authenticated
  using (workshop_id in (select private.member_workshop_ids(array['owner', 'reception'])));

grant select, insert, update, delete on public.services to authenticated, service_role;

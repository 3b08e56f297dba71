create table public.workshops (
  id uuid not null default gen_random_uuid(),
  slug text not null,
  name text not null,
  locale text not null,
  timezone text not null,
  region text not null,
  currency text not null,
  formality text not null default 'sie',
  phone text,
  email text,
  website text,
  street text not null,
  postal_code text not null,
  city text not null,
  country text not null,
  primary_color text not null,
  greeting text not null,
  quick_replies text[] not null default '{}',
  consent_text text,
  privacy_url text,
  allowed_origins text[] not null default '{}',
  plan text not null default 'free',
  slot_minutes integer not null,
  parallel_jobs integer not null,
  lead_time_hours integer not null,
  open_holidays date[] not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint workshops_pkey primary key (id),
  constraint workshops_slug_key unique (slug),
  constraint workshops_slug_check check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) between 3 and 60),
  constraint workshops_name_check check (length(btrim(name)) between 1 and 120),
  constraint workshops_locale_check check (locale in ('de', 'en')),
  constraint workshops_timezone_check check (timezone ~ '^[A-Za-z_]+(/[A-Za-z0-9_+-]+)*$' and length(timezone) <= 60),
  constraint workshops_region_check check (region ~ '^[A-Z]{2}(-[A-Z0-9]{1,3})?$'),
  constraint workshops_currency_check check (currency in ('EUR', 'GBP', 'CHF')),
  constraint workshops_formality_check check (formality in ('sie', 'du')),
  constraint workshops_phone_check check (phone ~ '^[0-9+() /.-]{5,40}$'),
  constraint workshops_email_check check (email ~ '^[^@\s]+@[^@\s]+\.[^@\s]+$' and length(email) <= 254),
  constraint workshops_website_check check (website ~ '^https?://\S+$' and length(website) <= 300),
  constraint workshops_street_check check (length(btrim(street)) between 1 and 200),
  constraint workshops_postal_code_check check (length(btrim(postal_code)) between 1 and 20),
  constraint workshops_city_check check (length(btrim(city)) between 1 and 120),
  constraint workshops_country_check check (country ~ '^[A-Z]{2}$'),
  constraint workshops_primary_color_check check (primary_color ~ '^#[0-9a-fA-F]{6}$'),
  constraint workshops_greeting_check check (length(btrim(greeting)) between 1 and 300),
  constraint workshops_quick_replies_check check (
    cardinality(quick_replies) <= 6 and array_position(quick_replies, null) is null
    and length(array_to_string(quick_replies, '')) <= 480
  ),
  constraint workshops_consent_text_check check (length(consent_text) between 1 and 2000),
  constraint workshops_privacy_url_check check (privacy_url ~ '^https?://\S+$' and length(privacy_url) <= 300),
  constraint workshops_allowed_origins_check check (
    cardinality(allowed_origins) <= 50 and array_position(allowed_origins, null) is null
    and length(array_to_string(allowed_origins, '')) <= 10000
  ),
  constraint workshops_plan_check check (plan in ('free', 'pro', 'business')),
  constraint workshops_slot_minutes_check check (slot_minutes between 5 and 480),
  constraint workshops_parallel_jobs_check check (parallel_jobs between 1 and 100),
  constraint workshops_lead_time_hours_check check (lead_time_hours between 0 and 720),
  constraint workshops_open_holidays_check check (
    cardinality(open_holidays) <= 100 and array_position(open_holidays, null) is null
  )
);

comment on table public.workshops is 'A car workshop: the root every other row of it hangs on.';
comment on column public.workshops.region is 'ISO 3166-2, decides public holidays: DE-SN, GB-ENG, or a country alone.';
comment on column public.workshops.formality is 'How German replies address the customer.';
comment on column public.workshops.allowed_origins is 'Sites that may embed the widget.';
comment on column public.workshops.open_holidays is
  'Public holidays of the region on which the team works, by the hours of their weekday; all others are days off.';

create trigger workshops_before_update_set_updated_at before update on public.workshops
  for each row execute function private.set_updated_at();

alter table public.workshops enable row level security;

create policy workshops_select_member on public.workshops for select to authenticated
  using (id in (select private.member_workshop_ids()));
create policy workshops_update_owner on public.workshops for update to authenticated
  using (id in (select private.member_workshop_ids(array['owner'])))
  with check (id in (select private.member_workshop_ids(array['owner'])));

grant select, insert, update, delete on public.workshops to service_role;
grant select on public.workshops to authenticated;
-- The slug is a public address and the plan is paid for: neither is the owner's to change here.
grant update (
  name, locale, timezone, region, currency, formality, phone, email, website, street, postal_code, city, country,
  primary_color, greeting, quick_replies, consent_text, privacy_url, allowed_origins, slot_minutes, parallel_jobs,
  lead_time_hours
) on public.workshops to authenticated;

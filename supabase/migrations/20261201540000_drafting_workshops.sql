alter table public.workshops add column is_drafting boolean not null default false;

comment on column public.workshops.is_drafting is
  'The bot only proposes answers to the team, which sends them; customers are told that a person answers.';

create or replace function private.to_workshop_facts(p_workshop public.workshops) returns jsonb
language sql stable
set search_path = ''
as $$
  select jsonb_build_object(
    'id', p_workshop.id,
    'slug', p_workshop.slug,
    'name', p_workshop.name,
    'locale', p_workshop.locale,
    'timezone', p_workshop.timezone,
    'region', p_workshop.region,
    'openHolidays', p_workshop.open_holidays,
    'currency', p_workshop.currency,
    'formality', p_workshop.formality,
    'isDrafting', p_workshop.is_drafting,
    'phone', p_workshop.phone,
    'towPhone', p_workshop.tow_phone,
    'email', p_workshop.email,
    'website', p_workshop.website,
    'address', jsonb_build_object(
      'street', p_workshop.street,
      'postalCode', p_workshop.postal_code,
      'city', p_workshop.city,
      'country', p_workshop.country
    ),
    'branding', jsonb_build_object(
      'primaryColor', p_workshop.primary_color,
      'greeting', p_workshop.greeting,
      'quickReplies', p_workshop.quick_replies
    ),
    'consentText', p_workshop.consent_text,
    'privacyUrl', p_workshop.privacy_url,
    'allowedOrigins', p_workshop.allowed_origins,
    'plan', p_workshop.plan,
    'limitsPlan', p_workshop.limits_plan,
    'aiBudgetMicroEuros', private.ai_budget_of(p_workshop),
    'trialEndsAt', to_char(p_workshop.trial_ends_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
    'deletionDueAt', to_char(p_workshop.deletion_due_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
    'quotaMarks', (
      select coalesce(jsonb_agg(
        jsonb_build_object('quota', marks.quota, 'level', marks.level, 'month', to_char(marks.month, 'YYYY-MM'))
        order by marks.quota
      ), '[]')
      from private.list_quota_marks(p_workshop.id) as marks
    ),
    'suspension', case when p_workshop.suspended_at is not null then jsonb_build_object(
      'since', to_char(p_workshop.suspended_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
      'reason', p_workshop.suspension_reason
    ) end,
    'capacity', jsonb_build_object(
      'slotMinutes', p_workshop.slot_minutes,
      'parallelJobs', p_workshop.parallel_jobs,
      'leadTimeHours', p_workshop.lead_time_hours
    ),
    'safetyOverrides', (
      select coalesce(jsonb_object_agg(
        safety_overrides.card_key,
        jsonb_build_object(
          'isActive', safety_overrides.is_active,
          'text', jsonb_strip_nulls(
            jsonb_build_object('de', safety_overrides.text_de, 'en', safety_overrides.text_en)
          )
        )
      ), '{}')
      from public.safety_overrides
      where safety_overrides.workshop_id = p_workshop.id
    )
  )
$$;

create or replace function private.write_workshop(p_workshop_id uuid, p_changes jsonb) returns void
language plpgsql volatile
set search_path = ''
as $$
begin
  update public.workshops set
    name = coalesce(p_changes ->> 'name', workshops.name),
    locale = coalesce(p_changes ->> 'locale', workshops.locale),
    timezone = coalesce(p_changes ->> 'timezone', workshops.timezone),
    region = coalesce(p_changes ->> 'region', workshops.region),
    currency = coalesce(p_changes ->> 'currency', workshops.currency),
    formality = coalesce(p_changes ->> 'formality', workshops.formality),
    is_drafting = coalesce((p_changes ->> 'isDrafting')::boolean, workshops.is_drafting),
    phone = case when p_changes ? 'phone' then p_changes ->> 'phone' else workshops.phone end,
    email = case when p_changes ? 'email' then p_changes ->> 'email' else workshops.email end,
    website = case when p_changes ? 'website' then p_changes ->> 'website' else workshops.website end,
    street = coalesce(p_changes ->> 'street', workshops.street),
    postal_code = coalesce(p_changes ->> 'postalCode', workshops.postal_code),
    city = coalesce(p_changes ->> 'city', workshops.city),
    country = coalesce(p_changes ->> 'country', workshops.country),
    primary_color = coalesce(p_changes ->> 'primaryColor', workshops.primary_color),
    greeting = coalesce(p_changes ->> 'greeting', workshops.greeting),
    quick_replies = case
      when p_changes ? 'quickReplies' then private.to_text_array(p_changes -> 'quickReplies') else workshops.quick_replies
    end,
    consent_text = case when p_changes ? 'consentText' then p_changes ->> 'consentText' else workshops.consent_text end,
    privacy_url = case when p_changes ? 'privacyUrl' then p_changes ->> 'privacyUrl' else workshops.privacy_url end,
    allowed_origins = case
      when p_changes ? 'allowedOrigins' then private.to_text_array(p_changes -> 'allowedOrigins')
      else workshops.allowed_origins
    end,
    slot_minutes = coalesce((p_changes ->> 'slotMinutes')::integer, workshops.slot_minutes),
    parallel_jobs = coalesce((p_changes ->> 'parallelJobs')::integer, workshops.parallel_jobs),
    lead_time_hours = coalesce((p_changes ->> 'leadTimeHours')::integer, workshops.lead_time_hours)
  where workshops.id = p_workshop_id;
end
$$;

create or replace function public.get_workshop_settings(p_workshop text) returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner']);
begin
  return (
    select jsonb_build_object(
      'slug', workshops.slug, 'name', workshops.name, 'locale', workshops.locale, 'timezone', workshops.timezone,
      'region', workshops.region, 'currency', workshops.currency, 'formality', workshops.formality,
      'isDrafting', workshops.is_drafting,
      'phone', workshops.phone, 'email', workshops.email, 'website', workshops.website, 'street', workshops.street,
      'postalCode', workshops.postal_code, 'city', workshops.city, 'country', workshops.country,
      'primaryColor', workshops.primary_color, 'greeting', workshops.greeting,
      'quickReplies', workshops.quick_replies, 'consentText', workshops.consent_text,
      'privacyUrl', workshops.privacy_url, 'allowedOrigins', workshops.allowed_origins,
      'slotMinutes', workshops.slot_minutes, 'parallelJobs', workshops.parallel_jobs,
      'leadTimeHours', workshops.lead_time_hours
    )
    from public.workshops
    where workshops.id = v_member.workshop_id
  );
end
$$;

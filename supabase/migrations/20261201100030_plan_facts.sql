alter table public.workshops
  add column deletion_requested_at timestamptz,
  add column deletion_due_at timestamptz,
  add constraint workshops_deletion_due_at_check check (
    (deletion_requested_at is null) = (deletion_due_at is null) and deletion_due_at > deletion_requested_at
  );

comment on column public.workshops.deletion_requested_at is 'Since when the owner wants the workshop deleted; null while nobody does.';
comment on column public.workshops.deletion_due_at is
  'When everything of the workshop is erased; until then customers reach it no more and the owner can take it back.';

create index workshops_deletion_due_at_idx on public.workshops (deletion_due_at) where deletion_due_at is not null;

-- Definer, because members may read their workshop's facts but no marks of others.
create function private.list_quota_marks(p_workshop_id uuid)
returns table (quota text, level text, month date)
language sql stable security definer
set search_path = ''
as $$
  select quota_marks.quota, quota_marks.level, quota_marks.month
  from private.quota_marks
  where quota_marks.workshop_id = p_workshop_id
$$;

comment on function private.list_quota_marks is 'Which quotas of a workshop are nearly or wholly used up.';
grant execute on function private.list_quota_marks to service_role, authenticated;

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

create or replace function private.refuse_while_suspended() returns trigger
language plpgsql stable
set search_path = ''
as $$
begin
  if exists (
    select from public.workshops
    where workshops.id = new.workshop_id
      and (workshops.suspended_at is not null or workshops.deletion_due_at is not null)
  ) then
    raise exception 'the workshop is suspended' using errcode = 'PT403', hint = 'workshop_suspended';
  end if;
  return new;
end
$$;

comment on function private.refuse_while_suspended is
  'Lets customers write nothing to a workshop that the operator has switched off or that its owner has deleted.';

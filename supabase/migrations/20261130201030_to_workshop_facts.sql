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

create or replace function private.upsert_workshop(p_workshop jsonb)
returns table (workshop_id uuid, slug text, is_created boolean)
language plpgsql volatile
set search_path = ''
as $$
declare
  v_id uuid;
begin
  return query
  insert into public.workshops (
    slug, name, locale, timezone, region, currency, formality, phone, tow_phone, email, website, street, postal_code,
    city, country, primary_color, greeting, quick_replies, consent_text, privacy_url, allowed_origins, plan, slot_minutes,
    parallel_jobs, lead_time_hours, open_holidays
  )
  values (
    p_workshop ->> 'slug',
    p_workshop ->> 'name',
    p_workshop ->> 'locale',
    p_workshop ->> 'timezone',
    p_workshop ->> 'region',
    p_workshop ->> 'currency',
    coalesce(p_workshop ->> 'formality', 'sie'),
    p_workshop ->> 'phone',
    p_workshop ->> 'towPhone',
    p_workshop ->> 'email',
    p_workshop ->> 'website',
    p_workshop #>> '{address,street}',
    p_workshop #>> '{address,postalCode}',
    p_workshop #>> '{address,city}',
    p_workshop #>> '{address,country}',
    p_workshop #>> '{branding,primaryColor}',
    p_workshop #>> '{branding,greeting}',
    private.to_text_array(p_workshop #> '{branding,quickReplies}'),
    p_workshop ->> 'consentText',
    p_workshop ->> 'privacyUrl',
    private.to_text_array(p_workshop -> 'allowedOrigins'),
    coalesce(p_workshop ->> 'plan', 'free'),
    (p_workshop #>> '{capacity,slotMinutes}')::integer,
    (p_workshop #>> '{capacity,parallelJobs}')::integer,
    (p_workshop #>> '{capacity,leadTimeHours}')::integer,
    private.to_text_array(p_workshop -> 'openHolidays')::date[]
  )
  on conflict on constraint workshops_slug_key do update set
    name = excluded.name,
    locale = excluded.locale,
    timezone = excluded.timezone,
    region = excluded.region,
    currency = excluded.currency,
    formality = excluded.formality,
    phone = excluded.phone,
    -- A file without the key says nothing about it; the dashboard may have.
    tow_phone = case when p_workshop ? 'towPhone' then excluded.tow_phone else workshops.tow_phone end,
    email = excluded.email,
    website = excluded.website,
    street = excluded.street,
    postal_code = excluded.postal_code,
    city = excluded.city,
    country = excluded.country,
    primary_color = excluded.primary_color,
    greeting = excluded.greeting,
    quick_replies = excluded.quick_replies,
    consent_text = excluded.consent_text,
    privacy_url = excluded.privacy_url,
    allowed_origins = excluded.allowed_origins,
    plan = excluded.plan,
    slot_minutes = excluded.slot_minutes,
    parallel_jobs = excluded.parallel_jobs,
    lead_time_hours = excluded.lead_time_hours,
    -- A file without the key says nothing about holidays; the dashboard may have.
    open_holidays = case
      when p_workshop ? 'openHolidays' then excluded.open_holidays else workshops.open_holidays
    end
  -- A row that was inserted has not been locked or updated by anybody.
  returning workshops.id, workshops.slug, workshops.xmax = 0;

  -- The same holds for the default safety cards.
  if p_workshop ? 'safetyOverrides' then
    select workshops.id into v_id from public.workshops where workshops.slug = p_workshop ->> 'slug';
    delete from public.safety_overrides where safety_overrides.workshop_id = v_id;
    perform private.write_safety_override(v_id, overrides.key, overrides.value)
    from jsonb_each(p_workshop -> 'safetyOverrides') as overrides;
  end if;
end
$$;

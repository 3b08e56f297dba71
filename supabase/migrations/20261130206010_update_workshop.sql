create function private.write_workshop(p_workshop_id uuid, p_changes jsonb) returns void
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

comment on function private.write_workshop is
  'Changes what a workshop says about itself, only the keys that are given; its address and its plan are not among them.';

-- Definer, because members write no table directly.
create function public.update_workshop(p_workshop text, p_changes jsonb) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner']);
begin
  perform private.write_workshop(v_member.workshop_id, p_changes);
end
$$;

comment on function public.update_workshop is 'Changes the settings of a workshop that are given; for its owner alone.';
grant execute on function public.update_workshop to authenticated;

create function public.get_workshop_settings(p_workshop text) returns jsonb
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

comment on function public.get_workshop_settings is
  'The settings of a workshop as they are now, not as a cache knows them; for its owner alone.';
grant execute on function public.get_workshop_settings to authenticated;

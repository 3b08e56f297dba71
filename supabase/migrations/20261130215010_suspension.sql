alter table public.workshops
  add column suspended_at timestamptz,
  add column suspension_reason text,
  add column limits_plan text,
  add column ai_budget_micro_euros bigint,
  add constraint workshops_suspension_reason_check check (length(btrim(suspension_reason)) between 1 and 500),
  add constraint workshops_suspended_at_check check ((suspended_at is null) = (suspension_reason is null)),
  add constraint workshops_limits_plan_check check (limits_plan in ('free', 'pro', 'business')),
  add constraint workshops_ai_budget_micro_euros_check check (ai_budget_micro_euros between 0 and 1000000000);

comment on column public.workshops.suspended_at is 'Since when the operator has switched the workshop''s chat off; null while it answers.';
comment on column public.workshops.suspension_reason is 'Why, in words for the workshop''s team.';
comment on column public.workshops.limits_plan is 'The plan whose limits count instead of the own one''s; set by the operator.';
comment on column public.workshops.ai_budget_micro_euros is
  'What language models may cost in a month instead of the plan''s budget; set by the operator.';

create index workshops_name_id_idx on public.workshops (name, id);

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
    'aiBudgetMicroEuros', p_workshop.ai_budget_micro_euros,
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

-- Whatever way a customer comes in, by chat, form or another channel.
create function private.refuse_while_suspended() returns trigger
language plpgsql stable
set search_path = ''
as $$
begin
  if exists (
    select from public.workshops where workshops.id = new.workshop_id and workshops.suspended_at is not null
  ) then
    raise exception 'the workshop is suspended' using errcode = 'PT403', hint = 'workshop_suspended';
  end if;
  return new;
end
$$;

comment on function private.refuse_while_suspended is 'Lets customers write nothing to a workshop that the operator has switched off.';

create trigger messages_before_insert_refuse_suspended before insert on public.messages
  for each row when (new.author = 'visitor') execute function private.refuse_while_suspended();
create trigger leads_before_insert_refuse_suspended before insert on public.leads
  for each row execute function private.refuse_while_suspended();
create trigger appointments_before_insert_refuse_suspended before insert on public.appointments
  for each row when (new.channel <> 'team') execute function private.refuse_while_suspended();

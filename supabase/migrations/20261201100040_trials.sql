-- Definer, because only the migrating role may read auth; granted to the service, which knows whether strangers may sign up here.
create or replace function public.create_workshop(p_user_id uuid, p_workshop jsonb, p_member_name text)
returns table (workshop_id uuid, slug text)
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_email text := (select lower(users.email) from auth.users where users.id = p_user_id);
  v_owned bigint;
begin
  if v_email is null then
    raise exception 'there is no such login' using errcode = 'PT401', hint = 'no_session';
  end if;
  -- One after the other for each account, or the limit could be passed by asking twice at once.
  perform pg_advisory_xact_lock(hashtextextended('workshops of ' || p_user_id, 0));
  select count(*) into v_owned
  from public.members
  where members.user_id = p_user_id and members.role = 'owner';
  if v_owned >= 5 then
    raise exception 'an account owns 5 workshops at most' using errcode = 'PT402', hint = 'too_many_workshops';
  end if;

  insert into public.workshops (
    slug, name, locale, timezone, region, currency, formality, phone, email, website, street, postal_code, city,
    country, primary_color, greeting, slot_minutes, parallel_jobs, lead_time_hours, trial_ends_at
  )
  values (
    p_workshop ->> 'slug',
    p_workshop ->> 'name',
    p_workshop ->> 'locale',
    p_workshop ->> 'timezone',
    p_workshop ->> 'region',
    p_workshop ->> 'currency',
    p_workshop ->> 'formality',
    p_workshop ->> 'phone',
    p_workshop ->> 'email',
    p_workshop ->> 'website',
    p_workshop ->> 'street',
    p_workshop ->> 'postalCode',
    p_workshop ->> 'city',
    p_workshop ->> 'country',
    p_workshop ->> 'primaryColor',
    p_workshop ->> 'greeting',
    60, 2, 24, now() + interval '30 days'
  )
  returning workshops.id, workshops.slug into workshop_id, slug;
  insert into public.members (workshop_id, user_id, role, name, email)
  values (create_workshop.workshop_id, p_user_id, 'owner', p_member_name, v_email);
  return next;
exception
  when unique_violation then
    raise exception 'another workshop has this address'
      using errcode = 'PT409', hint = 'slug_taken', detail = 'slug: must not be that of another workshop';
end
$$;

comment on function public.create_workshop is
  'Makes a workshop with the person as its owner, all or nothing; an account owns five at most. Its plan is the free one, after a trial of 30 days.';
grant execute on function public.create_workshop to service_role;

create function public.end_trials(p_now timestamptz, p_limit integer) returns integer
language plpgsql volatile
set search_path = ''
as $$
declare
  v_ended integer;
begin
  update public.workshops set trial_ends_at = null
  where workshops.id in (
    select over.id from public.workshops as over
    where over.trial_ends_at <= p_now
    order by over.trial_ends_at
    limit p_limit
    for update skip locked
  );
  get diagnostics v_ended = row_count;
  return v_ended;
end
$$;

comment on function public.end_trials is
  'Ends so many trials at most that are over, and returns how many; the own plan''s quotas count from the moment itself, this only tells marks and caches.';
grant execute on function public.end_trials to service_role;

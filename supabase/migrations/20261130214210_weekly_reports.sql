alter table public.members
  add column wants_weekly_report boolean not null default true,
  add column weekly_report_day date;

comment on column public.members.wants_weekly_report is 'Whether an owner gets the week''s figures by mail on Mondays.';
comment on column public.members.weekly_report_day is
  'The Monday whose report was sent or is being sent; claimed before it is sent, so that nobody gets one twice.';

create function public.claim_weekly_reports(p_now timestamptz, p_limit integer)
returns table (
  email text,
  slug text,
  name text,
  locale text,
  week_from date,
  sums jsonb,
  sums_before jsonb,
  gaps jsonb
)
language plpgsql volatile
set search_path = ''
as $$
begin
  return query
  with due as (
    select members.workshop_id, members.id, (p_now at time zone workshops.timezone)::date as monday
    from public.members
    join public.workshops on workshops.id = members.workshop_id
    where members.role = 'owner'
      and members.wants_weekly_report
      -- From seven to noon on the workshop's clock: nobody wants last week's figures on a Tuesday.
      and extract(isodow from p_now at time zone workshops.timezone) = 1
      and extract(hour from p_now at time zone workshops.timezone) between 7 and 11
      and members.weekly_report_day is distinct from (p_now at time zone workshops.timezone)::date
    order by members.workshop_id, members.id
    limit p_limit
    for update of members skip locked
  ),
  claimed as (
    update public.members set weekly_report_day = due.monday
    from due
    where members.workshop_id = due.workshop_id and members.id = due.id
    returning members.workshop_id, members.email, due.monday
  )
  select claimed.email, workshops.slug, workshops.name, workshops.locale, claimed.monday - 7,
    private.sum_days(claimed.workshop_id, claimed.monday - 7, claimed.monday - 1),
    private.sum_days(claimed.workshop_id, claimed.monday - 14, claimed.monday - 8),
    (
      select coalesce(jsonb_agg(jsonb_build_object('question', most.question, 'times', most.times_asked)
        order by most.times_asked desc, most.last_asked_at desc, most.id), '[]')
      from (
        select knowledge_gaps.* from public.knowledge_gaps
        where knowledge_gaps.workshop_id = claimed.workshop_id and knowledge_gaps.status = 'open'
        order by knowledge_gaps.times_asked desc, knowledge_gaps.last_asked_at desc, knowledge_gaps.id
        limit 4
      ) as most
    )
  from claimed
  join public.workshops on workshops.id = claimed.workshop_id;
end
$$;

comment on function public.claim_weekly_reports is
  'Takes owners whose Monday has come and who have had no report yet, with the week''s sums, those of the week before and the four most asked open questions.';
grant execute on function public.claim_weekly_reports to service_role;
grant execute on function private.sum_days to service_role;

-- Definer, because members write no table themselves.
create function public.set_weekly_report(p_workshop text, p_is_wanted boolean) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner']);
begin
  update public.members set wants_weekly_report = p_is_wanted
  where members.workshop_id = v_member.workshop_id and members.id = v_member.id;
end
$$;

comment on function public.set_weekly_report is 'Whether the calling owner gets the week''s figures by mail on Mondays.';
grant execute on function public.set_weekly_report to authenticated;

-- Definer for the same reason.
create function public.get_weekly_report(p_workshop text) returns boolean
language plpgsql stable security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner']);
begin
  return v_member.wants_weekly_report;
end
$$;

comment on function public.get_weekly_report is 'Whether the calling owner gets the week''s figures by mail on Mondays.';
grant execute on function public.get_weekly_report to authenticated;

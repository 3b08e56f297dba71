create type public.today_row as (
  day date,
  waiting_count integer,
  waiting jsonb,
  lead_count integer,
  leads jsonb,
  gap_count integer,
  gaps jsonb,
  price_count integer,
  requested_count integer,
  appointments jsonb,
  yesterday jsonb
);

comment on type public.today_row is 'What a member finds to do today, and what the bot did alone yesterday.';

-- Definer, because members read no table that holds customers' words; it begins with require_member and masks by role.
create function public.get_today(p_workshop text, p_now timestamptz)
returns setof public.today_row
language plpgsql stable security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop);
  v_timezone text := (select workshops.timezone from public.workshops where workshops.id = v_member.workshop_id);
  v_is_mechanic boolean := v_member.role = 'mechanic';
  v_today public.today_row;
begin
  v_today.day := (p_now at time zone v_timezone)::date;
  v_today.waiting_count := private.count_waiting(v_member.workshop_id, v_member.id);
  v_today.waiting := (
    select coalesce(jsonb_agg(jsonb_build_object(
      'id', first.id,
      'name', first.contact_name,
      'question', case when v_is_mechanic then private.mask_contact_data(first.last_question) else first.last_question end,
      'since', first.waiting_since,
      'reason', first.waiting_for
    ) order by first.waiting_since, first.id), '[]')
    from (
      select conversations.* from public.conversations
      where conversations.workshop_id = v_member.workshop_id
        and conversations.waiting_since is not null
        and (conversations.assignee_id is null or conversations.assignee_id = v_member.id)
      order by conversations.waiting_since, conversations.id
      limit 3
    ) as first
  );

  -- Who may not read requests is told of none.
  if not v_is_mechanic then
    v_today.lead_count := (
      select count(*) from (
        select from public.leads where leads.workshop_id = v_member.workshop_id and leads.status = 'new' limit 100
      ) as counted
    );
    v_today.leads := (
      select coalesce(jsonb_agg(jsonb_build_object(
        'id', oldest.id, 'name', oldest.name, 'service', oldest.service, 'times', oldest.preferred_times, 'at', oldest.created_at
      ) order by oldest.created_at, oldest.id), '[]')
      from (
        select leads.* from public.leads
        where leads.workshop_id = v_member.workshop_id and leads.status = 'new'
        order by leads.created_at, leads.id
        limit 3
      ) as oldest
    );
  end if;

  v_today.gap_count := (
    select count(*) from (
      select from public.knowledge_gaps
      where knowledge_gaps.workshop_id = v_member.workshop_id and knowledge_gaps.status = 'open' limit 100
    ) as counted
  );
  v_today.gaps := (
    select coalesce(jsonb_agg(jsonb_build_object('id', most.id, 'question', most.question, 'times', most.times_asked)
      order by most.times_asked desc, most.last_asked_at desc, most.id desc), '[]')
    from (
      select knowledge_gaps.* from public.knowledge_gaps
      where knowledge_gaps.workshop_id = v_member.workshop_id and knowledge_gaps.status = 'open'
      order by knowledge_gaps.times_asked desc, knowledge_gaps.last_asked_at desc, knowledge_gaps.id desc
      limit 3
    ) as most
  );
  v_today.price_count := (
    select count(*) from (
      select from public.price_proposals
      where price_proposals.workshop_id = v_member.workshop_id and price_proposals.status = 'proposed' limit 100
    ) as counted
  );
  v_today.requested_count := (
    select count(*) from (
      select from public.appointments
      where appointments.workshop_id = v_member.workshop_id
        and appointments.status = 'requested' and appointments.starts_at >= p_now
      limit 100
    ) as counted
  );
  v_today.appointments := (
    select coalesce(jsonb_agg(jsonb_build_object(
      'id', booked.id, 'startsAt', booked.starts_at, 'name', booked.name, 'service', booked.service,
      'status', booked.status, 'plate', booked.vehicle ->> 'plate', 'model', booked.vehicle ->> 'model'
    ) order by booked.starts_at, booked.id), '[]')
    from (
      select appointments.* from public.appointments
      where appointments.workshop_id = v_member.workshop_id
        and appointments.starts_at >= v_today.day::timestamp at time zone v_timezone
        and appointments.starts_at < (v_today.day + 1)::timestamp at time zone v_timezone
        and appointments.status not in ('held', 'cancelled')
      order by appointments.starts_at, appointments.id
      limit 100
    ) as booked
  );
  v_today.yesterday := (
    select jsonb_build_object(
      'questions', coalesce(sum(analytics_days.quantity) filter (where analytics_days.kind = 'question'), 0),
      'answers', coalesce(sum(analytics_days.quantity) filter (
        where analytics_days.kind = 'answer' and analytics_days.dimension = 'all'), 0),
      'alone', coalesce(sum(analytics_days.quantity) filter (
        where analytics_days.dimension = 'outcome' and analytics_days.label = 'sourced'), 0),
      'conversations', coalesce(sum(analytics_days.quantity) filter (where analytics_days.kind = 'conversation'), 0)
    )
    from public.analytics_days
    where analytics_days.workshop_id = v_member.workshop_id
      and analytics_days.day = v_today.day - 1
      and analytics_days.kind in ('question', 'answer', 'conversation')
      and analytics_days.dimension in ('all', 'outcome')
  );
  return next v_today;
end
$$;

comment on function public.get_today is
  'What a member finds to do now: who waits, whom to call back, open questions, prices to check, today''s appointments; and yesterday in numbers.';
grant execute on function public.get_today to authenticated;

create index appointments_requested_idx on public.appointments (workshop_id, starts_at) where status = 'requested';

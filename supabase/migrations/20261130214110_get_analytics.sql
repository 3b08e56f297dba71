create function private.sum_days(p_workshop_id uuid, p_from date, p_to date) returns jsonb
language sql stable
set search_path = ''
as $$
  select coalesce(jsonb_agg(jsonb_build_array(summed.kind, summed.dimension, summed.label, summed.quantity, summed.amount)), '[]')
  from (
    select analytics_days.kind, analytics_days.dimension, analytics_days.label,
      sum(analytics_days.quantity) as quantity, sum(analytics_days.amount) as amount
    from public.analytics_days
    where analytics_days.workshop_id = p_workshop_id and analytics_days.day between p_from and p_to
    group by 1, 2, 3
  ) as summed
$$;

comment on function private.sum_days is 'A workshop''s sums of a span of days: [kind, dimension, label, quantity, amount].';

/*
 * Definer, because members read rollups through this alone. Of the caller's other workshops only those are compared that they own. What
 * models cost is the owner's business alone.
 */
create function public.get_analytics(p_workshop text, p_from date, p_to date, p_now timestamptz)
returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner', 'reception', 'viewer']);
  v_before date := p_from - (p_to - p_from + 1);
  v_day date := (
    select (p_now at time zone workshops.timezone)::date from public.workshops where workshops.id = v_member.workshop_id
  );
begin
  if p_to < p_from or p_to - p_from > 1830 then
    raise exception 'the range must be one day to five years' using errcode = 'PT422', hint = 'bad_range',
      detail = 'to: must not be before from, nor more than five years after';
  end if;
  return jsonb_build_object(
    'now', private.sum_days(v_member.workshop_id, p_from, p_to),
    'before', private.sum_days(v_member.workshop_id, v_before, p_from - 1),
    'days', (
      select coalesce(jsonb_agg(jsonb_build_array(daily.day, daily.kind, daily.quantity) order by daily.day, daily.kind), '[]')
      from (
        select analytics_days.day, analytics_days.kind, sum(analytics_days.quantity) as quantity
        from public.analytics_days
        where analytics_days.workshop_id = v_member.workshop_id
          and analytics_days.day between p_from and p_to
          and analytics_days.kind in ('conversation', 'question', 'answer', 'reply')
          and analytics_days.dimension = 'all'
        group by 1, 2
      ) as daily
    ),
    -- Each hour by itself, because only the calendar knows when the workshop was open.
    'hours', (
      select coalesce(jsonb_agg(jsonb_build_array(hourly.hour, hourly.quantity) order by hourly.hour), '[]')
      from (
        select analytics_hours.hour, sum(analytics_hours.quantity) as quantity
        from public.analytics_hours
        join public.workshops on workshops.id = analytics_hours.workshop_id
        where analytics_hours.workshop_id = v_member.workshop_id
          and analytics_hours.hour >= p_from::timestamp at time zone workshops.timezone
          and analytics_hours.hour < (p_to + 1)::timestamp at time zone workshops.timezone
          and analytics_hours.kind = 'question'
        group by 1
      ) as hourly
    ),
    'totals', (
      select jsonb_build_object(
        'conversations', coalesce(sum(kept.quantity) filter (where kept.kind = 'conversation'), 0),
        'conversationsLastMonth', coalesce(sum(kept.quantity) filter (where kept.kind = 'conversation' and kept.day > v_day - 30), 0),
        'messages', coalesce(sum(kept.quantity) filter (where kept.kind <> 'conversation'), 0),
        'messagesLastWeek', coalesce(sum(kept.quantity) filter (where kept.kind <> 'conversation' and kept.day > v_day - 7), 0),
        'botMessages', coalesce(sum(kept.quantity) filter (where kept.kind in ('answer', 'note')), 0),
        'since', min(kept.day)
      )
      from public.analytics_days as kept
      where kept.workshop_id = v_member.workshop_id
        and kept.kind in ('conversation', 'question', 'answer', 'reply', 'note')
        and kept.dimension = 'all'
    ),
    'active', (
      select count(*) from (
        select from public.conversations
        where conversations.workshop_id = v_member.workshop_id
          and conversations.status = 'open' and conversations.last_message_at > p_now - interval '1 day'
        limit 1000
      ) as lately
    ),
    'openGaps', (
      select count(*) from (
        select from public.knowledge_gaps
        where knowledge_gaps.workshop_id = v_member.workshop_id and knowledge_gaps.status = 'open' limit 1000
      ) as open
    ),
    'monthCost', case when v_member.role = 'owner' then private.get_ai_spending(v_member.workshop_id) end,
    'branches', case when v_member.role = 'owner' then (
      select coalesce(jsonb_agg(jsonb_build_object(
        'slug', workshops.slug, 'name', workshops.name, 'sums', private.sum_days(workshops.id, p_from, p_to)
      ) order by workshops.name, workshops.id), '[]')
      from (
        select members.workshop_id from public.members
        where members.user_id = v_member.user_id and members.role = 'owner'
        limit 20
      ) as own
      join public.workshops on workshops.id = own.workshop_id
    ) else '[]'::jsonb end
  );
end
$$;

comment on function public.get_analytics is
  'The numbers of a span of days, those of the span before, the hours for the calendar, totals, and the other workshops of the same owner; from rollups alone.';
grant execute on function public.get_analytics to authenticated;

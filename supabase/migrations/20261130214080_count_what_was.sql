-- What was there before there were events is counted once, so that an owner's numbers do not begin with an update.
alter table public.analytics_events disable trigger analytics_events_after_insert_roll_up;

do $$
declare
  v_first timestamptz := least(
    (select min(conversations.created_at) from public.conversations), (select min(leads.created_at) from public.leads),
    (select min(appointments.created_at) from public.appointments), (select min(ai_usage.day) from public.ai_usage)
  );
  v_month timestamptz;
begin
  -- One month more: the first day of the oldest month is never counted anew.
  for v_month in
    select generate_series(date_trunc('month', v_first) - interval '1 month', now(), interval '1 month')
  loop
    perform private.make_analytics_partition(v_month + interval '15 days');
  end loop;
end
$$;

insert into public.analytics_events (workshop_id, at, kind, day, hour, labels, quantity, amount)
select happened.workshop_id, happened.at, happened.kind,
  (happened.at at time zone workshops.timezone)::date, date_trunc('hour', happened.at, workshops.timezone),
  happened.labels, happened.quantity, happened.amount
from (
  select conversations.workshop_id, conversations.created_at as at, 'conversation' as kind,
    jsonb_build_object('channel', conversations.channel, 'locale', conversations.locale) as labels, 1 as quantity, 0::bigint as amount
  from public.conversations
  union all
  select messages.workshop_id, messages.created_at, event.kind, event.labels, 1, 0
  from public.messages
  join public.conversations on conversations.workshop_id = messages.workshop_id and conversations.id = messages.conversation_id
  cross join lateral private.to_message_event(messages, conversations.channel) as event
  union all
  select messages.workshop_id, min(messages.created_at), 'step', '{"step": "answered"}', 1, 0
  from public.messages
  where messages.answered and private.answer_outcome(messages) = 'sourced'
  group by messages.workshop_id, messages.conversation_id
  union all
  select conversations.workshop_id, conversations.asked_at, 'handover', '{}', 1, 0
  from public.conversations where conversations.asked_at is not null and conversations.mode = 'human'
  union all
  select conversations.workshop_id, conversations.first_response_at, 'first_response',
    jsonb_build_object('seconds', private.round_seconds(waited.seconds)::text), 1, waited.seconds
  from public.conversations
  cross join lateral (
    select greatest(extract(epoch from conversations.first_response_at - conversations.asked_at)::bigint, 0) as seconds
  ) as waited
  where conversations.first_response_at is not null and conversations.asked_at is not null
  union all
  select leads.workshop_id, leads.created_at, 'lead', jsonb_build_object('channel', leads.channel), 1, 0 from public.leads
  union all
  select leads.workshop_id, min(leads.created_at), 'step', '{"step": "lead"}', 1, 0
  from public.leads where leads.conversation_id is not null
  group by leads.workshop_id, leads.conversation_id
  union all
  select leads.workshop_id, leads.updated_at, 'won', '{}', 1, 0 from public.leads where leads.status = 'won'
  union all
  select appointments.workshop_id, case when state.kind = 'appointment' then appointments.created_at else appointments.updated_at end,
    state.kind,
    case when state.kind = 'appointment' then jsonb_build_object('channel', appointments.channel) else '{}' end, 1, 0
  from public.appointments cross join lateral private.count_states(appointments.status) as state
  where state.quantity = 1
  union all
  select appointments.workshop_id,
    min(case when state.kind = 'appointment' then appointments.created_at else appointments.updated_at end),
    'step', jsonb_build_object('step', state.kind), 1, 0
  from public.appointments cross join lateral private.count_states(appointments.status) as state
  where state.quantity = 1 and state.kind in ('appointment', 'kept') and appointments.conversation_id is not null
  group by appointments.workshop_id, appointments.conversation_id, state.kind
  union all
  select wrong_answers.workshop_id, wrong_answers.marked_at, 'wrong', '{}', 1, 0 from public.wrong_answers
  union all
  select ai_usage.workshop_id, ai_usage.day + interval '12 hours', 'model', jsonb_build_object('model', ai_usage.model),
    ai_usage.turns, ai_usage.cost_micro_euros
  from public.ai_usage
) as happened
join public.workshops on workshops.id = happened.workshop_id;

select count(*) from public.workshops cross join lateral public.rebuild_rollups(workshops.id);

alter table public.analytics_events enable trigger analytics_events_after_insert_roll_up;

-- Definer, here and below, because members read and write no such row themselves.
create function public.list_webhook_deliveries(p_workshop text, p_limit integer)
returns table (
  id uuid, endpoint_id uuid, event_id uuid, event text, occurred_at timestamptz, state text, attempts integer,
  attempted_at timestamptz, status integer, duration_ms integer, answer text, error text
)
language plpgsql stable security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner']);
begin
  return query
  select
    latest.id, endpoints.id, latest.event_id, latest.event, latest.occurred_at, latest.state, latest.attempts,
    latest.attempted_at, latest.status, latest.duration_ms, latest.answer, latest.error
  from public.webhook_endpoints as endpoints
  cross join lateral (
    select * from public.webhook_deliveries as deliveries
    where deliveries.workshop_id = endpoints.workshop_id and deliveries.endpoint_id = endpoints.id
    order by deliveries.occurred_at desc, deliveries.id desc
    limit least(greatest(p_limit, 1), 100)
  ) as latest
  where endpoints.workshop_id = v_member.workshop_id
  order by latest.occurred_at desc, latest.id desc;
end
$$;

comment on function public.list_webhook_deliveries is 'What each server was told last, so many each, and what became of it; for the owner.';
grant execute on function public.list_webhook_deliveries to authenticated;

create function public.replay_webhook(p_workshop text, p_delivery_id uuid) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner']);
begin
  -- What waits has its job already.
  update public.webhook_deliveries set state = 'waiting', error = null
  where webhook_deliveries.workshop_id = v_member.workshop_id
    and webhook_deliveries.id = p_delivery_id
    and webhook_deliveries.state <> 'waiting';
  if not found then
    raise exception 'there is nothing to send again' using errcode = 'PT404', hint = 'delivery_not_found';
  end if;
  perform private.enqueue_job(
    v_member.workshop_id, 'send_webhook', jsonb_build_object('deliveryId', p_delivery_id), p_priority => 2
  );
end
$$;

comment on function public.replay_webhook is 'Has a server told once more of an event, under the event''s own number; for the owner.';
grant execute on function public.replay_webhook to authenticated;

create function public.test_webhook(p_workshop text, p_id uuid) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner']);
begin
  perform from public.webhook_endpoints
  where webhook_endpoints.workshop_id = v_member.workshop_id and webhook_endpoints.id = p_id
  for update;
  if not found then
    raise exception 'there is no such webhook' using errcode = 'PT404', hint = 'webhook_not_found';
  end if;
  if (
    select count(*) from public.webhook_deliveries as deliveries
    where deliveries.workshop_id = v_member.workshop_id
      and deliveries.endpoint_id = p_id
      and deliveries.event = 'webhook.test'
      and deliveries.occurred_at > clock_timestamp() - interval '1 minute'
  ) >= 5 then
    raise exception 'a webhook is tested five times a minute at most' using errcode = 'PT429', hint = 'rate_limited';
  end if;
  perform private.queue_webhook(v_member.workshop_id, p_id, gen_random_uuid(), 'webhook.test', '{}');
end
$$;

comment on function public.test_webhook is 'Has a server told of nothing, to see that it hears; for the owner.';
grant execute on function public.test_webhook to authenticated;

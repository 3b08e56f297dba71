create function public.get_webhook_delivery(p_workshop_id uuid, p_id uuid) returns jsonb
language sql stable
set search_path = ''
as $$
  select jsonb_build_object(
    'endpointId', deliveries.endpoint_id,
    'eventId', deliveries.event_id,
    'event', deliveries.event,
    'data', deliveries.data,
    'occurredAt', to_jsonb(deliveries.occurred_at),
    'state', deliveries.state,
    'workshop', workshops.slug,
    'url', endpoints.url,
    'secrets', endpoints.secrets,
    'isActive', endpoints.state = 'active',
    'beforeUntil', to_jsonb(endpoints.before_until)
  )
  from public.webhook_deliveries as deliveries
  join public.webhook_endpoints as endpoints
    on endpoints.workshop_id = deliveries.workshop_id and endpoints.id = deliveries.endpoint_id
  join public.workshops on workshops.id = deliveries.workshop_id
  where deliveries.workshop_id = p_workshop_id and deliveries.id = p_id
$$;

comment on function public.get_webhook_delivery is 'An event on its way and where to, with what it is signed by; null when it is gone.';
grant execute on function public.get_webhook_delivery to service_role;

create function private.disable_webhook(p_workshop_id uuid, p_endpoint_id uuid, p_state text) returns void
language plpgsql volatile
set search_path = ''
as $$
begin
  update public.webhook_endpoints set state = p_state
  where webhook_endpoints.workshop_id = p_workshop_id
    and webhook_endpoints.id = p_endpoint_id
    and webhook_endpoints.state = 'active';
  if found then
    perform private.queue_mail(
      p_workshop_id, 'teamWebhookDisabled', p_endpoint_id,
      format('webhook %s %s %s', p_endpoint_id, members.id, clock_timestamp()), members.id
    )
    from public.members
    where members.workshop_id = p_workshop_id and members.role = 'owner';
  end if;
end
$$;

comment on function private.disable_webhook is 'A server is told of nothing more, and the owners are told of that.';
grant execute on function private.disable_webhook to service_role;

create function public.note_webhook_attempt(p_workshop_id uuid, p_id uuid, p_end jsonb) returns void
language plpgsql volatile
set search_path = ''
as $$
declare
  v_endpoint_id uuid;
  v_is_delivered boolean := p_end ->> 'state' = 'delivered';
  v_failing_since timestamptz;
begin
  update public.webhook_deliveries set
    state = p_end ->> 'state',
    attempts = webhook_deliveries.attempts + 1,
    attempted_at = clock_timestamp(),
    status = (p_end ->> 'status')::integer,
    duration_ms = (p_end ->> 'durationMs')::integer,
    answer = p_end ->> 'answer',
    error = p_end ->> 'error'
  where webhook_deliveries.workshop_id = p_workshop_id and webhook_deliveries.id = p_id
  returning webhook_deliveries.endpoint_id into v_endpoint_id;
  if not found then
    return;
  end if;
  update public.webhook_endpoints set
    failing_since = case when not v_is_delivered then coalesce(webhook_endpoints.failing_since, clock_timestamp()) end,
    last_delivered_at = case when v_is_delivered then clock_timestamp() else webhook_endpoints.last_delivered_at end
  where webhook_endpoints.workshop_id = p_workshop_id and webhook_endpoints.id = v_endpoint_id
  returning webhook_endpoints.failing_since into v_failing_since;
  if (p_end ->> 'isGone')::boolean then
    perform private.disable_webhook(p_workshop_id, v_endpoint_id, 'gone');
  -- Longer than the tries of one event take.
  elsif v_failing_since < clock_timestamp() - interval '3 days' then
    perform private.disable_webhook(p_workshop_id, v_endpoint_id, 'failed');
  end if;
end
$$;

comment on function public.note_webhook_attempt is
  'What became of a try to tell a server; one that has not answered well for three days, or wants no more, is told of nothing more.';
grant execute on function public.note_webhook_attempt to service_role;

create function public.end_webhook_delivery(p_workshop_id uuid, p_id uuid, p_error text) returns void
language sql volatile
set search_path = ''
as $$
  update public.webhook_deliveries
  set state = 'failed', error = coalesce(p_error, webhook_deliveries.error)
  where webhook_deliveries.workshop_id = p_workshop_id
    and webhook_deliveries.id = p_id
    and webhook_deliveries.state = 'waiting'
$$;

comment on function public.end_webhook_delivery is 'An event is not tried any more; without a word the last one stays.';
grant execute on function public.end_webhook_delivery to service_role;

create function public.reseal_webhook(p_workshop_id uuid, p_endpoint_id uuid, p_before text, p_secrets text) returns void
language sql volatile
set search_path = ''
as $$
  update public.webhook_endpoints set secrets = p_secrets
  where webhook_endpoints.workshop_id = p_workshop_id
    and webhook_endpoints.id = p_endpoint_id
    and webhook_endpoints.secrets = p_before
$$;

comment on function public.reseal_webhook is 'Keeps secrets under a newer key, unless they were changed meanwhile.';
grant execute on function public.reseal_webhook to service_role;

create function public.purge_webhook_deliveries(p_limit integer) returns integer
language plpgsql volatile
set search_path = ''
as $$
declare
  v_purged integer;
begin
  delete from public.webhook_deliveries
  using (
    select aged.workshop_id, aged.id from public.webhook_deliveries as aged
    where aged.occurred_at < now() - interval '30 days'
    order by aged.occurred_at
    limit p_limit
  ) as aged
  where webhook_deliveries.workshop_id = aged.workshop_id and webhook_deliveries.id = aged.id;
  get diagnostics v_purged = row_count;
  return v_purged;
end
$$;

comment on function public.purge_webhook_deliveries is 'Forgets events of more than thirty days ago; returns how many.';
grant execute on function public.purge_webhook_deliveries to service_role;

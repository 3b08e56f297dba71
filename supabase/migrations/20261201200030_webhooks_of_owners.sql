-- Definer, here and below, because members reach endpoints through these alone, and never their secrets in the clear.
create function public.list_webhooks(p_workshop text)
returns table (
  id uuid, name text, url text, events text[], state text, secrets text, before_until timestamptz, failing_since timestamptz,
  last_delivered_at timestamptz, created_at timestamptz
)
language plpgsql stable security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner']);
begin
  return query
  select
    endpoints.id, endpoints.name, endpoints.url, endpoints.events, endpoints.state, endpoints.secrets, endpoints.before_until,
    endpoints.failing_since, endpoints.last_delivered_at, endpoints.created_at
  from public.webhook_endpoints as endpoints
  where endpoints.workshop_id = v_member.workshop_id
  order by endpoints.created_at, endpoints.id;
end
$$;

comment on function public.list_webhooks is 'The servers of a workshop that are told of events, secrets sealed; for its owner.';
grant execute on function public.list_webhooks to authenticated;

create function public.save_webhook(p_workshop text, p_webhook jsonb) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner']);
  v_events text[] := array(select jsonb_array_elements_text(p_webhook -> 'events'));
begin
  -- A change brings no secrets, a new one does.
  if not p_webhook ? 'secrets' then
    update public.webhook_endpoints set name = p_webhook ->> 'name', url = p_webhook ->> 'url', events = v_events
    where webhook_endpoints.workshop_id = v_member.workshop_id and webhook_endpoints.id = (p_webhook ->> 'id')::uuid;
    if not found then
      raise exception 'there is no such webhook' using errcode = 'PT404', hint = 'webhook_not_found';
    end if;
    return;
  end if;
  -- One after the other, so that the bound holds.
  perform from public.workshops where workshops.id = v_member.workshop_id for update;
  if (select count(*) from public.webhook_endpoints where webhook_endpoints.workshop_id = v_member.workshop_id) >= 10 then
    raise exception 'a workshop has 10 webhooks at most' using errcode = 'PT402', hint = 'too_many_webhooks';
  end if;
  insert into public.webhook_endpoints (workshop_id, id, name, url, events, secrets)
  values (
    v_member.workshop_id, (p_webhook ->> 'id')::uuid, p_webhook ->> 'name', p_webhook ->> 'url', v_events, p_webhook ->> 'secrets'
  );
end
$$;

comment on function public.save_webhook is 'Adds a server that is told of events, or changes where and of which; for the owner.';
grant execute on function public.save_webhook to authenticated;

create function public.rotate_webhook_secret(p_workshop text, p_id uuid, p_secrets text, p_before_until timestamptz) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner']);
begin
  update public.webhook_endpoints set secrets = p_secrets, before_until = p_before_until
  where webhook_endpoints.workshop_id = v_member.workshop_id and webhook_endpoints.id = p_id;
  if not found then
    raise exception 'there is no such webhook' using errcode = 'PT404', hint = 'webhook_not_found';
  end if;
end
$$;

comment on function public.rotate_webhook_secret is 'Has calls signed with another secret, until then with the one before as well; for the owner.';
grant execute on function public.rotate_webhook_secret to authenticated;

create function public.set_webhook_state(p_workshop text, p_id uuid, p_is_active boolean) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner']);
begin
  update public.webhook_endpoints set state = case when p_is_active then 'active' else 'paused' end, failing_since = null
  where webhook_endpoints.workshop_id = v_member.workshop_id and webhook_endpoints.id = p_id;
  if not found then
    raise exception 'there is no such webhook' using errcode = 'PT404', hint = 'webhook_not_found';
  end if;
end
$$;

comment on function public.set_webhook_state is 'Pauses a server or has it told again; for the owner.';
grant execute on function public.set_webhook_state to authenticated;

create function public.delete_webhook(p_workshop text, p_id uuid) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner']);
begin
  delete from public.webhook_endpoints
  where webhook_endpoints.workshop_id = v_member.workshop_id and webhook_endpoints.id = p_id;
  if not found then
    raise exception 'there is no such webhook' using errcode = 'PT404', hint = 'webhook_not_found';
  end if;
end
$$;

comment on function public.delete_webhook is 'Forgets a server with all that it was told; for the owner.';
grant execute on function public.delete_webhook to authenticated;

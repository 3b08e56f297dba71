create function public.find_channel(p_connection_id uuid)
returns table (workshop_id uuid, kind text, account_id text, state text, secrets text, settings jsonb)
language sql stable
set search_path = ''
as $$
  select
    channel_connections.workshop_id, channel_connections.kind::text, channel_connections.account_id,
    channel_connections.state, channel_connections.secrets, channel_connections.settings
  from public.channel_connections
  where channel_connections.id = p_connection_id
$$;

comment on function public.find_channel is 'The account that a provider calls, with its sealed secrets; for the server alone.';
grant execute on function public.find_channel to service_role;

create function public.reseal_channel(p_workshop_id uuid, p_connection_id uuid, p_before text, p_secrets text) returns void
language sql volatile
set search_path = ''
as $$
  update public.channel_connections set secrets = p_secrets
  where channel_connections.workshop_id = p_workshop_id
    and channel_connections.id = p_connection_id
    and channel_connections.secrets = p_before
$$;

comment on function public.reseal_channel is 'Keeps secrets under a newer key, unless they were changed meanwhile.';
grant execute on function public.reseal_channel to service_role;

-- Definer, here and below, because members reach connections through these alone, and never their secrets in the clear.
create function public.list_channels(p_workshop text)
returns table (
  id uuid, kind text, name text, account_id text, account_name text, state text, settings jsonb, secrets text, connected_at timestamptz,
  last_event_at timestamptz, last_sent_at timestamptz, last_error text, last_error_at timestamptz, token_expires_at timestamptz
)
language plpgsql stable security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner']);
begin
  return query
  select
    channel_connections.id, channel_connections.kind::text, channel_connections.name, channel_connections.account_id,
    channel_connections.account_name, channel_connections.state, channel_connections.settings, channel_connections.secrets,
    channel_connections.connected_at, channel_connections.last_event_at, channel_connections.last_sent_at,
    channel_connections.last_error, channel_connections.last_error_at, channel_connections.token_expires_at
  from public.channel_connections
  where channel_connections.workshop_id = v_member.workshop_id
  order by channel_connections.created_at, channel_connections.id;
end
$$;

comment on function public.list_channels is 'The accounts of a workshop at providers of messages with their health, secrets sealed; for its owner.';
grant execute on function public.list_channels to authenticated;

create function public.save_channel(p_workshop text, p_channel jsonb) returns uuid
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner']);
  v_id uuid;
  v_thread_id uuid;
begin
  if (
    select count(*) from public.channel_connections where channel_connections.workshop_id = v_member.workshop_id
  ) >= 50 then
    raise exception 'a workshop connects 50 accounts at most' using errcode = 'PT402', hint = 'too_many_channels';
  end if;
  -- An account that was connected before keeps its address and its chats.
  insert into public.channel_connections as connection
    (workshop_id, id, kind, name, account_id, account_name, secrets, settings, token_expires_at)
  values (
    v_member.workshop_id, (p_channel ->> 'id')::uuid, p_channel ->> 'kind', p_channel ->> 'name', p_channel ->> 'accountId',
    coalesce(p_channel ->> 'accountName', ''), p_channel ->> 'secrets', coalesce(p_channel -> 'settings', '{}'),
    (p_channel ->> 'tokenExpiresAt')::timestamptz
  )
  on conflict on constraint channel_connections_workshop_id_kind_account_id_key do update set
    name = excluded.name,
    account_name = excluded.account_name,
    secrets = excluded.secrets,
    settings = excluded.settings,
    token_expires_at = excluded.token_expires_at,
    state = 'active',
    connected_at = now(),
    paused_until = null,
    last_error = null,
    last_error_at = null
  returning connection.id into v_id;

  -- What waits still goes out, unless it is of yesterday.
  update public.channel_sends set state = 'failed', reason = 'too_late'
  from public.channel_threads
  where channel_threads.workshop_id = v_member.workshop_id
    and channel_threads.connection_id = v_id
    and channel_sends.workshop_id = channel_threads.workshop_id
    and channel_sends.thread_id = channel_threads.id
    and channel_sends.state = 'waiting'
    and channel_sends.created_at < now() - interval '24 hours';
  for v_thread_id in
    select distinct channel_threads.id
    from public.channel_threads
    join public.channel_sends
      on channel_sends.workshop_id = channel_threads.workshop_id and channel_sends.thread_id = channel_threads.id
    where channel_threads.workshop_id = v_member.workshop_id
      and channel_threads.connection_id = v_id
      and channel_sends.state = 'waiting'
  loop
    perform private.queue_channel_send(v_member.workshop_id, v_thread_id);
  end loop;
  return v_id;
end
$$;

comment on function public.save_channel is 'Connects an account, or the same account anew with other keys, and returns its number; for the owner.';
grant execute on function public.save_channel to authenticated;

create function public.disconnect_channel(p_workshop text, p_connection_id uuid) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner']);
begin
  update public.channel_connections set state = 'disconnected', secrets = null, paused_until = null
  where channel_connections.workshop_id = v_member.workshop_id and channel_connections.id = p_connection_id;
  if not found then
    raise exception 'there is no such channel' using errcode = 'PT404', hint = 'channel_not_found';
  end if;
  update public.channel_sends set state = 'failed', reason = 'disconnected'
  from public.channel_threads
  where channel_threads.workshop_id = v_member.workshop_id
    and channel_threads.connection_id = p_connection_id
    and channel_sends.workshop_id = channel_threads.workshop_id
    and channel_sends.thread_id = channel_threads.id
    and channel_sends.state = 'waiting';
end
$$;

comment on function public.disconnect_channel is 'Forgets the keys of an account; its conversations stay. For the owner.';
grant execute on function public.disconnect_channel to authenticated;

create function public.note_channel_check(p_workshop text, p_connection_id uuid, p_error text, p_is_refused boolean) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner']);
begin
  update public.channel_connections set
    last_error = p_error,
    last_error_at = case when p_error is not null then now() end,
    state = case when p_is_refused then 'broken' else 'active' end
  where channel_connections.workshop_id = v_member.workshop_id
    and channel_connections.id = p_connection_id
    and channel_connections.state <> 'disconnected';
end
$$;

comment on function public.note_channel_check is 'What the test of a connection has found; null is that all is well. For the owner.';
grant execute on function public.note_channel_check to authenticated;

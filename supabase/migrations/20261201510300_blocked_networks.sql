insert into private.data_classes (key, default_days) values ('limits', 8);

create table private.blocked_networks (
  network text not null,
  reason text not null,
  until timestamptz not null,
  created_at timestamptz not null default now(),
  constraint blocked_networks_pkey primary key (network),
  constraint blocked_networks_network_check check (network ~ '^[0-9a-f.:]{2,40}/[0-9]{1,3}#[A-Za-z0-9_-]{16}$'),
  constraint blocked_networks_reason_check check (length(btrim(reason)) between 1 and 500)
);

comment on table private.blocked_networks is 'Networks that are let in nowhere until a moment, by their name: nobody''s address.';
comment on column private.blocked_networks.network is
  'The address cut to its network, and a keyed hash of what a limit counts: 203.0.113.0/24#Ab3dEf….';

alter table private.blocked_networks enable row level security;
select private.classify_columns('private.blocked_networks', 'limits', 'network', 'reason');
select private.classify_columns('private.minute_counters', 'limits', 'label');

select private.audit_table('private.blocked_networks', 'network', 'reason', 'until');

-- The caches of all instances hear of it as they hear of a flag.
create trigger blocked_networks_after_insert_note_change after insert on private.blocked_networks
  for each statement execute function private.note_changed_flags();
create trigger blocked_networks_after_update_note_change after update on private.blocked_networks
  for each statement execute function private.note_changed_flags();
create trigger blocked_networks_after_delete_note_change after delete on private.blocked_networks
  for each statement execute function private.note_changed_flags();

-- Definer, because only functions reach the table; granted to the service alone.
create function public.list_blocked_networks() returns table (network text, until timestamptz)
language plpgsql stable security definer
set search_path = ''
as $$
begin
  return query
  select blocked_networks.network, blocked_networks.until
  from private.blocked_networks
  where blocked_networks.until > now()
  order by blocked_networks.created_at desc
  limit 1000;
end
$$;

comment on function public.list_blocked_networks is 'Which networks are blocked until when, for the caches of the instances.';
grant execute on function public.list_blocked_networks to service_role;

-- Definer, as all functions for admins.
create function public.list_blocked_networks_for_admin()
returns table (network text, reason text, until timestamptz, created_at timestamptz)
language plpgsql stable security definer
set search_path = ''
as $$
declare
  v_admin uuid := private.require_admin();
begin
  return query
  select blocked_networks.network, blocked_networks.reason, blocked_networks.until, blocked_networks.created_at
  from private.blocked_networks
  where blocked_networks.until > now()
  order by blocked_networks.created_at desc
  limit 1000;
end
$$;

comment on function public.list_blocked_networks_for_admin is 'Which networks are blocked, why and until when. For platform admins.';
grant execute on function public.list_blocked_networks_for_admin to authenticated;

-- Definer for the same reason.
create function public.block_network(p_network text, p_reason text, p_hours integer) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_admin uuid := private.require_admin();
  v_refused text := concat_ws(
    e'\n',
    case when (p_network ~ '^[0-9a-f.:]{2,40}/[0-9]{1,3}#[A-Za-z0-9_-]{16}$') is not true then 'network: must be a network of the list' end,
    case when (length(btrim(p_reason)) between 1 and 500) is not true then 'reason: must have 1 to 500 characters' end,
    case when (p_hours between 1 and 720) is not true then 'hours: must be a whole number from 1 to 720' end
  );
begin
  if v_refused <> '' then
    raise exception 'nothing is blocked' using errcode = 'PT422', hint = 'invalid_block', detail = v_refused;
  end if;
  -- What is long over is known from the audit log alone.
  delete from private.blocked_networks where blocked_networks.until < now() - interval '8 days';
  insert into private.blocked_networks (network, reason, until)
  values (p_network, btrim(p_reason), now() + make_interval(hours => p_hours))
  on conflict on constraint blocked_networks_pkey do update
  set reason = excluded.reason, until = excluded.until, created_at = now();
end
$$;

comment on function public.block_network is 'Lets a network in nowhere for some hours, or for others than before; raises invalid_block. For platform admins.';
grant execute on function public.block_network to authenticated;

-- Definer for the same reason.
create function public.lift_block(p_network text) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_admin uuid := private.require_admin();
begin
  delete from private.blocked_networks where blocked_networks.network = p_network;
  if not found then
    raise exception 'this network is not blocked' using errcode = 'PT404', hint = 'block_not_found';
  end if;
end
$$;

comment on function public.lift_block is 'Lets a blocked network in again. For platform admins.';
grant execute on function public.lift_block to authenticated;

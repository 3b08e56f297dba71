create table private.platform_switches (
  key text not null,
  is_on boolean not null default false,
  thrown_by text,
  changed_at timestamptz not null default now(),
  constraint platform_switches_pkey primary key (key),
  constraint platform_switches_key_check check (key ~ '^[a-z_]{1,40}$')
);

comment on table private.platform_switches is
  'What the whole installation does less of while it is in need: thrown by hand or by an alert rule, and taken back by hand alone.';
comment on column private.platform_switches.thrown_by is 'The alert rule that threw it last; null where an admin did.';

alter table private.platform_switches enable row level security;
select private.classify_columns('private.platform_switches', null, 'key', 'thrown_by');

insert into private.platform_switches (key) values ('long_cache'), ('built_in_only'), ('shed_analytics');

select private.audit_table('private.platform_switches', 'key', 'is_on', 'thrown_by');

-- The caches of all instances hear of it as they hear of a flag.
create trigger platform_switches_after_update_note_change after update on private.platform_switches
  for each statement execute function private.note_changed_flags();

-- Definer, because only functions reach the table; granted to the service alone.
create function public.list_switches() returns setof text
language plpgsql stable security definer
set search_path = ''
as $$
begin
  return query select platform_switches.key from private.platform_switches where platform_switches.is_on order by platform_switches.key;
end
$$;

comment on function public.list_switches is 'The switches that are thrown, for the caches of the instances.';
grant execute on function public.list_switches to service_role;

-- Definer, as all functions for admins.
create function public.list_switches_for_admin()
returns table (key text, is_on boolean, thrown_by text, changed_at timestamptz)
language plpgsql stable security definer
set search_path = ''
as $$
declare
  v_admin uuid := private.require_admin();
begin
  return query
  select platform_switches.key, platform_switches.is_on, platform_switches.thrown_by, platform_switches.changed_at
  from private.platform_switches order by platform_switches.key;
end
$$;

comment on function public.list_switches_for_admin is 'All switches, with what threw each and when. For platform admins.';
grant execute on function public.list_switches_for_admin to authenticated;

-- Definer for the same reason.
create function public.set_switch(p_key text, p_is_on boolean) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_admin uuid := private.require_admin();
begin
  update private.platform_switches set
    is_on = p_is_on,
    thrown_by = case when p_is_on then null else platform_switches.thrown_by end,
    changed_at = clock_timestamp()
  where platform_switches.key = p_key and platform_switches.is_on <> p_is_on;
  if not found and not exists (select from private.platform_switches where platform_switches.key = p_key) then
    raise exception 'there is no such switch' using errcode = 'PT404', hint = 'switch_not_found';
  end if;
end
$$;

comment on function public.set_switch is 'Throws a switch or takes it back; once more is nothing. For platform admins.';
grant execute on function public.set_switch to authenticated;

-- Definer, because whoever writes a message may not read switches.
create function private.shed_event() returns trigger
language plpgsql volatile security definer
set search_path = ''
as $$
begin
  if exists (select from private.platform_switches where platform_switches.key = 'shed_analytics' and platform_switches.is_on) then
    return null;
  end if;
  return new;
end
$$;

comment on function private.shed_event is 'Lets no event be written while analytics are shed; what is counted then is missing for good.';

create trigger analytics_events_before_insert_shed before insert on public.analytics_events
  for each row execute function private.shed_event();

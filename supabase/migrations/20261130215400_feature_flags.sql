create table private.feature_flags (
  key text not null,
  percent integer not null default 0,
  workshops text[] not null default '{}',
  is_killed boolean not null default false,
  updated_at timestamptz not null default now(),
  constraint feature_flags_pkey primary key (key),
  constraint feature_flags_key_check check (key ~ '^[a-z0-9_]{1,40}$'),
  constraint feature_flags_percent_check check (percent between 0 and 100),
  constraint feature_flags_workshops_check check (
    cardinality(workshops) <= 200 and array_position(workshops, null) is null
  )
);

comment on table private.feature_flags is
  'What is on for whom: a share of all workshops, which a hash of key and workshop picks, and those that are named; off for all once it is killed.';

alter table private.feature_flags enable row level security;

create trigger feature_flags_before_update_set_updated_at before update on private.feature_flags
  for each row execute function private.set_updated_at();

-- Through the same feed as facts of workshops, under a name that no workshop can have.
create function private.note_changed_flags() returns trigger
language plpgsql volatile security definer
set search_path = ''
as $$
begin
  perform private.upsert_workshop_changes(array['!flags']);
  return null;
end
$$;

comment on function private.note_changed_flags is 'Tells the caches of all instances that a flag has changed. Definer: admins may not write there.';

create trigger feature_flags_after_insert_note_change after insert on private.feature_flags
  for each statement execute function private.note_changed_flags();
create trigger feature_flags_after_update_note_change after update on private.feature_flags
  for each statement execute function private.note_changed_flags();
create trigger feature_flags_after_delete_note_change after delete on private.feature_flags
  for each statement execute function private.note_changed_flags();

insert into private.feature_flags (key, percent) values ('model_reader', 100);

select private.audit_table('private.feature_flags', 'key', 'percent', 'workshops', 'is_killed');

-- Definer, because only functions reach the table; granted to the service alone.
create function public.list_flags() returns table (key text, percent integer, workshops text[], is_killed boolean)
language plpgsql stable security definer
set search_path = ''
as $$
begin
  return query
  select feature_flags.key, feature_flags.percent, feature_flags.workshops, feature_flags.is_killed
  from private.feature_flags order by feature_flags.key;
end
$$;

comment on function public.list_flags is 'All flags, for the caches of the instances.';
grant execute on function public.list_flags to service_role;

-- Definer for the same reason; for platform admins.
create function public.list_flags_for_admin()
returns table (key text, percent integer, workshops text[], is_killed boolean, updated_at timestamptz)
language plpgsql stable security definer
set search_path = ''
as $$
declare
  v_admin uuid := private.require_admin();
begin
  return query
  select feature_flags.key, feature_flags.percent, feature_flags.workshops, feature_flags.is_killed, feature_flags.updated_at
  from private.feature_flags order by feature_flags.key;
end
$$;

comment on function public.list_flags_for_admin is 'All flags with when each was last changed. For platform admins.';
grant execute on function public.list_flags_for_admin to authenticated;

-- Definer for the same reason.
create function public.set_flag(p_key text, p_percent integer, p_workshops text[], p_is_killed boolean) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_admin uuid := private.require_admin();
begin
  update private.feature_flags
  set percent = p_percent, workshops = p_workshops, is_killed = p_is_killed
  where feature_flags.key = p_key;
  if not found then
    raise exception 'there is no such flag' using errcode = 'PT404', hint = 'flag_not_found';
  end if;
end
$$;

comment on function public.set_flag is
  'Changes for whom something is on. Which flags there are, the program says, in its migrations. For platform admins.';
grant execute on function public.set_flag to authenticated;

-- Definer, because only the migrating role may write to auth; granted to the service alone.
create function public.delete_account(p_user_id uuid) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_email text := (select lower(users.email) from auth.users where users.id = p_user_id);
  v_own uuid[];
begin
  -- In one order, so that two owners who go at the same moment wait for each other.
  perform from public.workshops
  where workshops.id in (select members.workshop_id from public.members where members.user_id = p_user_id)
  order by workshops.id
  for update;

  v_own := array(
    select members.workshop_id
    from public.members
    where members.user_id = p_user_id and members.role = 'owner'
      and not exists (
        select from public.members as others
        where others.workshop_id = members.workshop_id and others.role = 'owner' and others.user_id <> p_user_id
      )
  );
  if exists (
    select from public.members
    where members.workshop_id = any (v_own) and members.user_id <> p_user_id
  ) then
    raise exception 'a workshop with a team keeps an owner' using errcode = 'PT409', hint = 'last_owner';
  end if;

  -- Nobody is left who could open them.
  delete from public.workshops where workshops.id = any (v_own);
  delete from public.invitations where invitations.email = v_email;
  if to_regclass('auth.audit_log_entries') is not null then
    execute 'delete from auth.audit_log_entries where payload ->> ''actor_id'' = $1' using p_user_id::text;
  end if;
  delete from auth.users where users.id = p_user_id;
end
$$;

comment on function public.delete_account is
  'Erases a login with its memberships, and the workshops that have no other member; refused while a team would lose its last owner.';
grant execute on function public.delete_account to service_role;

create function public.rename_member(p_user_id uuid, p_name text) returns void
language plpgsql volatile
set search_path = ''
as $$
begin
  update public.members set name = p_name where members.user_id = p_user_id;
end
$$;

comment on function public.rename_member is 'Gives a person the same name in all their teams.';
grant execute on function public.rename_member to service_role;

create function public.list_solely_owned(p_user_id uuid) returns table (name text, has_team boolean)
language plpgsql stable
set search_path = ''
as $$
begin
  return query
  select
    workshops.name,
    exists (
      select from public.members as others
      where others.workshop_id = workshops.id and others.user_id <> p_user_id
    )
  from public.members
  join public.workshops on workshops.id = members.workshop_id
  where members.user_id = p_user_id and members.role = 'owner'
    and not exists (
      select from public.members as owners
      where owners.workshop_id = workshops.id and owners.role = 'owner' and owners.user_id <> p_user_id
    )
  order by workshops.name;
end
$$;

comment on function public.list_solely_owned is
  'The workshops that would lose their only owner with this person, and whether others work there.';
grant execute on function public.list_solely_owned to service_role;

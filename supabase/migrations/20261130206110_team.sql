-- Definer, because who works here is read through functions alone; addresses are the owner's to see.
create function public.list_team(p_workshop text)
returns table (
  member_id uuid, invitation_id uuid, name text, email text, role text, is_me boolean, expires_at timestamptz
)
language plpgsql stable security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop);
begin
  return query
  select
    members.id,
    null::uuid,
    members.name,
    case when v_member.role = 'owner' or members.id = v_member.id then members.email end,
    members.role,
    members.id = v_member.id,
    null::timestamptz
  from public.members
  where members.workshop_id = v_member.workshop_id
  order by members.created_at, members.id;

  if v_member.role = 'owner' then
    return query
    select null::uuid, invitations.id, null::text, invitations.email, invitations.role, false, invitations.expires_at
    from public.invitations
    where invitations.workshop_id = v_member.workshop_id and invitations.expires_at > now()
    order by invitations.created_at, invitations.id;
  end if;
end
$$;

comment on function public.list_team is
  'The people of a workshop; to its owner with their addresses and with those who were asked to join.';
grant execute on function public.list_team to authenticated;

create function private.require_other_owner(p_workshop_id uuid, p_member_id uuid) returns void
language plpgsql volatile
set search_path = ''
as $$
begin
  -- Two owners who leave at the same moment must not both find the other one.
  perform from public.workshops where workshops.id = p_workshop_id for update;
  if not exists (
    select from public.members
    where members.workshop_id = p_workshop_id and members.role = 'owner' and members.id <> p_member_id
  ) then
    raise exception 'a workshop keeps one owner at least' using errcode = 'PT409', hint = 'last_owner';
  end if;
end
$$;

comment on function private.require_other_owner is 'Refuses with last_owner unless the workshop has an owner besides this member.';

create function public.change_member_role(p_workshop text, p_member_id uuid, p_role text) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner']);
begin
  if p_role <> 'owner' then
    perform private.require_other_owner(v_member.workshop_id, p_member_id);
  end if;
  update public.members set role = p_role
  where members.workshop_id = v_member.workshop_id and members.id = p_member_id;
  if not found then
    raise exception 'there is no such member' using errcode = 'PT404', hint = 'member_not_found';
  end if;
end
$$;

comment on function public.change_member_role is 'Gives a member another role; the last owner keeps theirs. For the owner alone.';
grant execute on function public.change_member_role to authenticated;

create function public.remove_member(p_workshop text, p_member_id uuid) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop);
begin
  if v_member.role <> 'owner' and v_member.id <> p_member_id then
    raise exception 'only the owner takes others off the team' using errcode = 'PT403', hint = 'role_not_allowed';
  end if;
  perform private.require_other_owner(v_member.workshop_id, p_member_id);
  delete from public.members where members.workshop_id = v_member.workshop_id and members.id = p_member_id;
  if not found then
    raise exception 'there is no such member' using errcode = 'PT404', hint = 'member_not_found';
  end if;
end
$$;

comment on function public.remove_member is
  'Takes a member off the team: the owner anybody, everybody themselves; the last owner stays.';
grant execute on function public.remove_member to authenticated;

create function public.transfer_ownership(p_workshop text, p_member_id uuid) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner']);
begin
  update public.members set role = 'owner'
  where members.workshop_id = v_member.workshop_id and members.id = p_member_id and members.id <> v_member.id;
  if not found then
    raise exception 'there is no such member' using errcode = 'PT404', hint = 'member_not_found';
  end if;
  update public.members set role = 'reception'
  where members.workshop_id = v_member.workshop_id and members.id = v_member.id;
end
$$;

comment on function public.transfer_ownership is 'Makes another member the owner and the caller one of the reception, together.';
grant execute on function public.transfer_ownership to authenticated;

-- Definer: it reads one row of the caller's own membership, which policies would read again for every table.
create function private.require_member(p_workshop text, p_roles text[] default null) returns public.members
language plpgsql stable security definer
set search_path = ''
as $$
declare
  v_member public.members;
begin
  select members.* into v_member
  from public.workshops
  join public.members on members.workshop_id = workshops.id
  where workshops.slug = p_workshop
    and members.user_id = auth.uid();

  if not found then
    raise exception 'there is no such workshop among yours'
      using errcode = 'PT404', hint = 'workshop_not_found';
  end if;
  if v_member.role <> all (p_roles) then
    raise exception 'your role % may not do this', v_member.role
      using errcode = 'PT403', hint = 'role_not_allowed';
  end if;
  return v_member;
end
$$;

comment on function private.require_member is
  'The caller''s membership in the workshop of this slug, in one of the roles if given; every member function begins with it.';
grant execute on function private.require_member to authenticated;

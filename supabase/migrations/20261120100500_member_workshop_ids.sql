-- Definer, because the policy of members itself asks it; it answers only for the caller.
create function private.member_workshop_ids(p_roles text[] default null) returns setof uuid
language plpgsql stable security definer
set search_path = ''
rows 10
as $$
begin
  return query
  select members.workshop_id
  from public.members
  where members.user_id = auth.uid()
    and (p_roles is null or members.role = any (p_roles));
end
$$;

comment on function private.member_workshop_ids is
  'Workshops the caller is a member of, in one of the roles if given; every policy asks it, once per statement.';
grant execute on function private.member_workshop_ids to authenticated;

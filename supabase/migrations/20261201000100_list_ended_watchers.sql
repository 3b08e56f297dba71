create function public.list_ended_watchers(p_workshop_ids uuid[], p_user_ids uuid[], p_roles text[])
returns setof integer
language plpgsql stable security definer
set search_path = ''
as $$
begin
  return query
  select watchers.place::integer
  from unnest(p_workshop_ids, p_user_ids, p_roles) with ordinality as watchers (workshop_id, user_id, role, place)
  where not exists (
    select from public.members
    where members.user_id = watchers.user_id
      and members.workshop_id = watchers.workshop_id
      and members.role = watchers.role
  )
  and not exists (
    select from private.view_sessions
    where watchers.role = 'viewer'
      and view_sessions.user_id = watchers.user_id
      and view_sessions.workshop_id = watchers.workshop_id
      and view_sessions.expires_at > now()
  );
end
$$;

comment on function public.list_ended_watchers is
  'Which of those who watch a workshop may no longer, by their place in the lists from 1 on: no longer its members, or in another role.';
grant execute on function public.list_ended_watchers to service_role;

-- Definer, because only the migrating role may count logins; granted to the service alone.
create function public.get_installation()
returns table (workshop_count bigint, workshops_without_owner bigint, queue text)
language sql stable security definer
set search_path = ''
as $$
  select
    count(*),
    count(*) filter (where not exists (
      select from public.members where members.workshop_id = workshops.id and members.role = 'owner'
    )),
    case when to_regclass('pgmq.q_jobs') is null then 'table' else 'pgmq' end
  from public.workshops
$$;

comment on function public.get_installation is
  'What a person who sets an installation up wants to know first: its workshops, those nobody can sign in to, where jobs wait.';
grant execute on function public.get_installation to service_role;

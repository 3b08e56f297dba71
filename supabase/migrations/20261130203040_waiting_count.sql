create function private.count_waiting(p_workshop_id uuid, p_member_id uuid) returns integer
language sql stable
set search_path = ''
as $$
  -- Past 99 the badge says no more, and the count stays cheap.
  select count(*)::integer
  from (
    select from public.conversations
    where conversations.workshop_id = p_workshop_id
      and conversations.waiting_since is not null
      and (conversations.assignee_id is null or conversations.assignee_id = p_member_id)
    limit 100
  ) as waiting
$$;

comment on function private.count_waiting is
  'How many conversations of a workshop need a person and are nobody''s or this member''s, at most 100.';

create function private.list_waiting_counts(p_workshop_id uuid) returns jsonb
language sql stable
set search_path = ''
as $$
  select coalesce(jsonb_object_agg(counted.assignee, counted.conversations), '{}')
  from (
    select coalesce(waiting.assignee_id::text, '') as assignee, count(*) as conversations
    from (
      select conversations.assignee_id
      from public.conversations
      where conversations.workshop_id = p_workshop_id and conversations.waiting_since is not null
      limit 100
    ) as waiting
    group by waiting.assignee_id
  ) as counted
$$;

comment on function private.list_waiting_counts is
  'How many conversations need a person, by the member who has them; under the empty name those that nobody has. At most 100 in all.';
grant execute on function private.list_waiting_counts to service_role;

drop function public.list_my_workshops();

-- Definer: it lists no rows but those of the caller's own memberships.
create function public.list_my_workshops()
returns table (
  workshop_id uuid,
  slug text,
  name text,
  locale text,
  role text,
  waiting_count integer,
  ai_spent_micro_euros bigint
)
language plpgsql stable security definer
set search_path = ''
as $$
begin
  return query
  select
    workshops.id,
    workshops.slug,
    workshops.name,
    workshops.locale,
    members.role,
    private.count_waiting(workshops.id, members.id),
    -- What models cost is the owner's business alone.
    case when members.role = 'owner' then private.get_ai_spending(workshops.id) end
  from public.members
  join public.workshops on workshops.id = members.workshop_id
  where members.user_id = (select auth.uid())
  order by workshops.name, workshops.id;
end
$$;

comment on function public.list_my_workshops is
  'The workshops the caller is a member of, each with how many conversations need the caller, at most 100, and to its owner what models have cost this month.';
grant execute on function public.list_my_workshops to authenticated;

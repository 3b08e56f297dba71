create function public.list_my_workshops()
returns table (
  workshop_id uuid,
  slug text,
  name text,
  locale text,
  role text,
  unread_count integer,
  ai_spent_micro_euros bigint
)
language plpgsql stable
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
    (
      -- Past 99 the badge says no more, and the count stays cheap.
      select count(*)::integer
      from (
        select from public.conversations
        where conversations.workshop_id = workshops.id and conversations.unread_count > 0
        limit 100
      ) as unread
    ),
    -- What models cost is the owner's business alone.
    case when members.role = 'owner' then private.get_ai_spending(workshops.id) end
  from public.members
  join public.workshops on workshops.id = members.workshop_id
  where members.user_id = (select auth.uid())
  order by workshops.name, workshops.id;
end
$$;

comment on function public.list_my_workshops is
  'The workshops the caller is a member of, each with its number of unread conversations, at most 100, and to its owner what models have cost this month.';
grant execute on function public.list_my_workshops to authenticated;

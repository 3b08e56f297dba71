create function public.list_my_workshops()
returns table (workshop_id uuid, slug text, name text, locale text, role text, unread_count integer)
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
    )
  from public.members
  join public.workshops on workshops.id = members.workshop_id
  where members.user_id = (select auth.uid())
  order by workshops.name, workshops.id;
end
$$;

comment on function public.list_my_workshops is
  'The workshops the caller is a member of, each with its number of unread conversations, at most 100.';
grant execute on function public.list_my_workshops to authenticated;

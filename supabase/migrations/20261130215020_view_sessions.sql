create table private.view_sessions (
  workshop_id uuid not null,
  user_id uuid not null,
  reason text not null,
  started_at timestamptz not null default now(),
  expires_at timestamptz not null,
  constraint view_sessions_pkey primary key (workshop_id, user_id),
  constraint view_sessions_workshop_id_fkey foreign key (workshop_id) references public.workshops (id) on delete cascade,
  constraint view_sessions_user_id_fkey foreign key (user_id) references private.platform_admins (user_id) on delete cascade,
  constraint view_sessions_reason_check check (length(btrim(reason)) between 1 and 500)
);

comment on table private.view_sessions is
  'Workshops that a platform admin looks into right now, with the reason they gave; each beginning and end is in the audit log.';

create index view_sessions_user_id_idx on private.view_sessions (user_id, workshop_id);

alter table private.view_sessions enable row level security;

-- Definer, because nobody may read who looks into what.
create function private.find_viewer(p_workshop text) returns public.members
language plpgsql stable security definer
set search_path = ''
as $$
declare
  v_viewer public.members;
begin
  select view_sessions.workshop_id, view_sessions.user_id, view_sessions.user_id, 'viewer', platform_admins.name, '',
    view_sessions.started_at, view_sessions.started_at
  into v_viewer.workshop_id, v_viewer.id, v_viewer.user_id, v_viewer.role, v_viewer.name, v_viewer.email,
    v_viewer.created_at, v_viewer.updated_at
  from private.view_sessions
  join private.platform_admins on platform_admins.user_id = view_sessions.user_id
  join public.workshops on workshops.id = view_sessions.workshop_id
  where view_sessions.user_id = auth.uid()
    and view_sessions.expires_at > now()
    and workshops.slug = p_workshop;

  if found then
    -- Whatever the function does that asks: from here to the end of its transaction the database refuses every write.
    perform set_config('transaction_read_only', 'on', true);
  end if;
  return v_viewer;
end
$$;

comment on function private.find_viewer is
  'The caller as a viewer of a workshop that they look into as a platform admin, all null for everybody else; nothing can be written then.';
grant execute on function private.find_viewer to authenticated;

create or replace function private.require_member(p_workshop text, p_roles text[] default null) returns public.members
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
    v_member := private.find_viewer(p_workshop);
  end if;
  if v_member.workshop_id is null then
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

create or replace function private.member_workshop_ids(p_roles text[] default null) returns setof uuid
language plpgsql stable security definer
set search_path = ''
rows 10
as $$
begin
  return query
  select members.workshop_id
  from public.members
  where members.user_id = auth.uid()
    and (p_roles is null or members.role = any (p_roles))
  union
  select view_sessions.workshop_id
  from private.view_sessions
  where view_sessions.user_id = auth.uid()
    and view_sessions.expires_at > now()
    and (p_roles is null or 'viewer' = any (p_roles));
end
$$;

drop function public.list_my_workshops();

-- Definer: it lists no rows but those of the caller's own memberships, and those the caller looks into.
create function public.list_my_workshops()
returns table (
  workshop_id uuid,
  slug text,
  name text,
  locale text,
  role text,
  waiting_count integer,
  ai_spent_micro_euros bigint,
  viewed_until timestamptz
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
    mine.role,
    private.count_waiting(workshops.id, mine.member_id),
    -- What models cost is the owner's business alone.
    case when mine.role = 'owner' then private.get_ai_spending(workshops.id) end,
    mine.viewed_until
  from (
    select members.workshop_id, members.id as member_id, members.role, null::timestamptz as viewed_until
    from public.members
    where members.user_id = (select auth.uid())
    union all
    select view_sessions.workshop_id, view_sessions.user_id, 'viewer', view_sessions.expires_at
    from private.view_sessions
    where view_sessions.user_id = (select auth.uid())
      and view_sessions.expires_at > now()
      and not exists (
        select from public.members
        where members.workshop_id = view_sessions.workshop_id and members.user_id = view_sessions.user_id
      )
  ) as mine
  join public.workshops on workshops.id = mine.workshop_id
  order by workshops.name, workshops.id;
end
$$;

comment on function public.list_my_workshops is
  'The workshops the caller is a member of, each with how many conversations need the caller, at most 100, and to its owner what models have cost this month; and those that the caller looks into as a platform admin, with until when.';
grant execute on function public.list_my_workshops to authenticated;

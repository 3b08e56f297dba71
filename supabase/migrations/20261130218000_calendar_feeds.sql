create table public.calendar_feeds (
  workshop_id uuid not null,
  member_id uuid not null,
  token_hash text not null,
  created_at timestamptz not null default now(),
  constraint calendar_feeds_pkey primary key (workshop_id, member_id),
  -- Whoever leaves the team takes the address of the calendar along to nothing.
  constraint calendar_feeds_workshop_id_member_id_fkey foreign key (workshop_id, member_id)
    references public.members (workshop_id, id) on delete cascade,
  constraint calendar_feeds_token_hash_check check (token_hash ~ '^[0-9a-f]{64}$')
);

comment on table public.calendar_feeds is
  'The secret address at which a member''s own calendar program reads the workshop''s appointments; one for each member.';
comment on column public.calendar_feeds.token_hash is 'SHA-256 of the secret in the address, which is kept nowhere.';

create index calendar_feeds_token_hash_idx on public.calendar_feeds (token_hash);

alter table public.calendar_feeds enable row level security;

grant select, insert, update, delete on public.calendar_feeds to service_role;

-- Definer, because members write no table directly; it begins with require_member.
create function public.set_calendar_feed(p_workshop text, p_token_hash text default null) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop);
begin
  delete from public.calendar_feeds
  where calendar_feeds.workshop_id = v_member.workshop_id and calendar_feeds.member_id = v_member.id;
  insert into public.calendar_feeds (workshop_id, member_id, token_hash)
  select v_member.workshop_id, v_member.id, p_token_hash
  where p_token_hash is not null;
end
$$;

comment on function public.set_calendar_feed is
  'Gives the caller a new secret address of the calendar, at which the one before counts no more; none for null.';
grant execute on function public.set_calendar_feed to authenticated;

-- Definer for the same reason.
create function public.get_calendar_feed(p_workshop text) returns timestamptz
language plpgsql stable security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop);
begin
  return (
    select calendar_feeds.created_at
    from public.calendar_feeds
    where calendar_feeds.workshop_id = v_member.workshop_id and calendar_feeds.member_id = v_member.id
  );
end
$$;

comment on function public.get_calendar_feed is 'Since when the caller has a secret address of the calendar; null without one.';
grant execute on function public.get_calendar_feed to authenticated;

create function public.read_calendar_feed(p_token_hash text, p_from timestamptz, p_to timestamptz) returns jsonb
language sql stable
set search_path = ''
as $$
  select jsonb_build_object(
    'workshop', jsonb_build_object('slug', workshops.slug, 'name', workshops.name, 'locale', workshops.locale),
    'appointments', (
      select coalesce(
        jsonb_agg(
          jsonb_build_object(
            'id', appointments.id,
            'startsAt', appointments.starts_at,
            'endsAt', appointments.ends_at,
            'status', appointments.status,
            'service', appointments.service,
            'name', appointments.name,
            'plate', appointments.vehicle ->> 'plate',
            'bay', bays.name,
            'version', appointments.version
          )
          order by appointments.starts_at, appointments.id
        ),
        '[]'
      )
      from public.appointments
      join public.bays on bays.workshop_id = appointments.workshop_id and bays.id = appointments.bay_id
      where appointments.workshop_id = calendar_feeds.workshop_id
        and appointments.starts_at >= p_from
        and appointments.starts_at < p_to
        and appointments.status not in ('held', 'cancelled', 'noShow')
    )
  )
  from public.calendar_feeds
  join public.workshops on workshops.id = calendar_feeds.workshop_id
  where calendar_feeds.token_hash = p_token_hash
$$;

comment on function public.read_calendar_feed is
  'The appointments of the workshop whose member holds a secret address; null where nobody does. Holds no way to reach a customer.';
grant execute on function public.read_calendar_feed to service_role;

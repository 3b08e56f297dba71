create table public.members (
  workshop_id uuid not null,
  id uuid not null default gen_random_uuid(),
  user_id uuid not null,
  role text not null,
  name text not null,
  email text not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint members_pkey primary key (workshop_id, id),
  constraint members_workshop_id_user_id_key unique (workshop_id, user_id),
  constraint members_workshop_id_fkey foreign key (workshop_id) references public.workshops (id) on delete cascade,
  constraint members_user_id_fkey foreign key (user_id) references auth.users (id) on delete cascade,
  constraint members_role_check check (role in ('owner', 'reception', 'mechanic', 'viewer')),
  constraint members_name_check check (length(btrim(name)) between 1 and 120),
  constraint members_email_check check (email ~ '^[^@\s]+@[^@\s]+\.[^@\s]+$' and length(email) <= 254)
);

comment on table public.members is
  'Who belongs to a workshop''s team, and as what. Written by the service alone: a role is given, never taken.';
comment on column public.members.name is 'As colleagues and visitors may see it.';
comment on column public.members.email is 'Copy of the login''s address, because members may not read auth.users.';

create index members_user_id_idx on public.members (user_id, workshop_id) include (role);

create trigger members_before_update_set_updated_at before update on public.members
  for each row execute function private.set_updated_at();

alter table public.members enable row level security;

create policy members_select_member on public.members for select to authenticated
  using (workshop_id in (select private.member_workshop_ids()));

grant select, insert, update, delete on public.members to service_role;
grant select on public.members to authenticated;

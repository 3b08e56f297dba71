create table private.platform_admins (
  user_id uuid not null,
  name text not null,
  created_at timestamptz not null default now(),
  constraint platform_admins_pkey primary key (user_id),
  constraint platform_admins_user_id_fkey foreign key (user_id) references auth.users (id) on delete cascade,
  constraint platform_admins_name_check check (length(btrim(name)) between 1 and 120)
);

comment on table private.platform_admins is
  'Who runs the installation and sees all workshops. Written by the service alone: nobody makes an admin from within the product.';

alter table private.platform_admins enable row level security;

-- Definer, because nobody may read who the admins are.
create function private.require_admin() returns uuid
language plpgsql stable security definer
set search_path = ''
as $$
declare
  v_user_id uuid := auth.uid();
begin
  -- The same answer as for an address that does not exist: who is no admin does not learn what admins have.
  if v_user_id is null or not exists (
    select from private.platform_admins where platform_admins.user_id = v_user_id
  ) then
    raise exception 'there is no such page' using errcode = 'PT404', hint = 'page_not_found';
  end if;
  return v_user_id;
end
$$;

comment on function private.require_admin is
  'The caller''s login if it is a platform admin''s; every admin function begins with it.';
grant execute on function private.require_admin to authenticated;

-- Definer, because only admins themselves may ask.
create function public.get_admin() returns table (user_id uuid, name text)
language plpgsql stable security definer
set search_path = ''
as $$
declare
  v_user_id uuid := private.require_admin();
begin
  return query
  select platform_admins.user_id, platform_admins.name
  from private.platform_admins
  where platform_admins.user_id = v_user_id;
end
$$;

comment on function public.get_admin is 'The caller as a platform admin; not found for everybody else.';
grant execute on function public.get_admin to authenticated;

-- Definer, because only the migrating role may write to auth; granted to the service alone.
create function public.add_platform_admin(p_email text, p_name text, p_password text)
returns table (user_id uuid, is_new_login boolean)
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_email text := lower(btrim(p_email));
  v_user_id uuid := (select users.id from auth.users where lower(users.email) = v_email);
  v_is_new boolean := v_user_id is null;
begin
  if v_is_new then
    if length(p_password) not between 10 and 72 then
      raise exception 'a password has 10 to 72 characters'
        using errcode = 'PT422', hint = 'weak_password', detail = 'password: must have 10 to 72 characters';
    end if;
    v_user_id := private.upsert_user(v_email, p_password, p_name);
  else
    perform private.set_user_instance(v_user_id);
  end if;
  insert into private.platform_admins (user_id, name)
  values (v_user_id, p_name)
  on conflict on constraint platform_admins_pkey do update set name = excluded.name;
  return query select v_user_id, v_is_new;
end
$$;

comment on function public.add_platform_admin is
  'Makes whoever has this address a platform admin; makes a login where there is none, and never changes a password.';
grant execute on function public.add_platform_admin to service_role;

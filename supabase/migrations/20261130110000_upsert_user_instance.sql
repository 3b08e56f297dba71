/* The hosted authentication server finds people by their instance; logins made before it was set cannot sign in there. */
create function private.set_user_instance(p_user_id uuid) returns void
language plpgsql volatile
set search_path = ''
as $$
begin
  if exists (
    select from pg_catalog.pg_attribute as columns
    where columns.attrelid = 'auth.users'::regclass and columns.attname = 'instance_id' and not columns.attisdropped
  ) then
    execute 'update auth.users set instance_id = $1 where users.id = $2 and users.instance_id is null'
    using '00000000-0000-0000-0000-000000000000'::uuid, p_user_id;
  end if;
end
$$;

comment on function private.set_user_instance is
  'Makes a login findable for the hosted authentication server (FindUserByEmailAndAudience of supabase/auth); elsewhere nothing.';

create or replace function private.upsert_user(p_email text, p_password text, p_name text) returns uuid
language plpgsql volatile
set search_path = ''
as $$
declare
  v_user_id uuid;
  v_hash text := extensions.crypt(p_password, extensions.gen_salt('bf', 10));
begin
  -- auth.users has no constraint by which two parallel calls could find each other.
  perform pg_advisory_xact_lock(hashtextextended('auth.users:' || p_email, 0));

  select users.id into v_user_id from auth.users where lower(users.email) = p_email;
  if found then
    update auth.users set encrypted_password = v_hash, updated_at = now() where users.id = v_user_id;
    perform private.set_user_instance(v_user_id);
    return v_user_id;
  end if;

  v_user_id := gen_random_uuid();
  -- The empty tokens are what the authentication server writes itself; it cannot read nulls there.
  insert into auth.users (
    id, aud, role, email, encrypted_password, email_confirmed_at, raw_app_meta_data, raw_user_meta_data,
    confirmation_token, recovery_token, email_change, email_change_token_new, created_at, updated_at
  )
  values (
    v_user_id, 'authenticated', 'authenticated', p_email, v_hash, now(),
    '{"provider": "email", "providers": ["email"]}', jsonb_build_object('full_name', p_name),
    '', '', '', '', now(), now()
  );
  perform private.set_user_instance(v_user_id);
  insert into auth.identities (id, user_id, provider, provider_id, identity_data, created_at, updated_at)
  values (
    gen_random_uuid(), v_user_id, 'email', v_user_id::text,
    jsonb_build_object('sub', v_user_id, 'email', p_email, 'email_verified', true), now(), now()
  );
  return v_user_id;
end
$$;

-- Logins of before; the people of other applications in the same project are not ours to touch.
select private.set_user_instance(team.user_id) from (select distinct members.user_id from public.members) as team;

-- Definer, because only the migrating role may read auth; granted to the service alone.
create function public.find_invitation(p_token_hash text)
returns table (workshop_slug text, workshop_name text, email text, role text, has_login boolean)
language plpgsql stable security definer
set search_path = ''
as $$
begin
  return query
  select
    workshops.slug,
    workshops.name,
    invitations.email,
    invitations.role,
    exists (select from auth.users where lower(users.email) = invitations.email)
  from public.invitations
  join public.workshops on workshops.id = invitations.workshop_id
  where invitations.token_hash = p_token_hash and invitations.expires_at > now();
end
$$;

comment on function public.find_invitation is
  'The invitation whose link has this secret, and whether its address has a login; none for a used, withdrawn or old one.';
grant execute on function public.find_invitation to service_role;

-- Definer for the same reason.
create function public.accept_invitation(p_token_hash text, p_user_id uuid) returns text
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_invitation public.invitations;
  v_user record;
begin
  select users.id, lower(users.email) as email, users.raw_user_meta_data ->> 'full_name' as name into v_user
  from auth.users
  where users.id = p_user_id;
  -- Deleted first: of two who answer at once, one finds it.
  delete from public.invitations
  where invitations.token_hash = p_token_hash and invitations.expires_at > now() and invitations.email = v_user.email
  returning * into v_invitation;
  if v_invitation.id is null then
    raise exception 'there is no such invitation for this login' using errcode = 'PT404', hint = 'invitation_not_found';
  end if;
  insert into public.members (workshop_id, user_id, role, name, email)
  values (
    v_invitation.workshop_id,
    p_user_id,
    v_invitation.role,
    coalesce(nullif(left(btrim(v_user.name), 120), ''), split_part(v_user.email, '@', 1)),
    v_user.email
  )
  on conflict on constraint members_workshop_id_user_id_key do nothing;
  return (select workshops.slug from public.workshops where workshops.id = v_invitation.workshop_id);
end
$$;

comment on function public.accept_invitation is
  'Makes whoever signs in with the invited address a member and uses the invitation up; returns the workshop''s slug.';
grant execute on function public.accept_invitation to service_role;

-- Definer for the same reason.
create function public.accept_invitation_anew(p_token_hash text, p_name text, p_password text) returns text
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_invitation public.invitations;
begin
  select invitations.* into v_invitation
  from public.invitations
  where invitations.token_hash = p_token_hash and invitations.expires_at > now();
  if not found then
    raise exception 'there is no such invitation' using errcode = 'PT404', hint = 'invitation_not_found';
  end if;
  if exists (select from auth.users where lower(users.email) = v_invitation.email) then
    raise exception 'this address has a login' using errcode = 'PT409', hint = 'login_exists';
  end if;
  return public.accept_invitation(p_token_hash, private.upsert_user(v_invitation.email, p_password, p_name));
end
$$;

comment on function public.accept_invitation_anew is
  'Makes a login for an invited address that has none, proved by the link that was mailed to it alone, and accepts with it.';
grant execute on function public.accept_invitation_anew to service_role;

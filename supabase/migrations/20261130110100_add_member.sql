-- Definer, because only the migrating role may read and write auth; granted to the service alone.
create function public.add_member(p_slug text, p_email text, p_role text, p_name text, p_password text)
returns table (user_id uuid, is_new_login boolean)
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_email text := lower(btrim(p_email));
  v_user_id uuid := (select users.id from auth.users where lower(users.email) = v_email);
  v_workshop_id uuid := (select workshops.id from public.workshops where workshops.slug = p_slug);
begin
  if v_workshop_id is null then
    raise exception 'there is no such workshop' using errcode = 'PT404', hint = 'workshop_not_found';
  end if;
  if v_user_id is null then
    return query select public.create_member_login(p_email, p_password, p_name, p_slug, p_role), true;
    return;
  end if;
  perform private.set_user_instance(v_user_id);
  insert into public.members (workshop_id, user_id, role, name, email)
  values (v_workshop_id, v_user_id, p_role, p_name, v_email)
  on conflict on constraint members_workshop_id_user_id_key do update set role = excluded.role;
  return query select v_user_id, false;
end
$$;

comment on function public.add_member is
  'Gives a role in a workshop to whoever has this address; makes a login where there is none, and never changes a password.';
grant execute on function public.add_member to service_role;

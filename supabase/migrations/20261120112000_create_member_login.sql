-- Definer, because only the migrating role may write to auth; granted to the service alone.
create function public.create_member_login(
  p_email text,
  p_password text,
  p_name text,
  p_slug text,
  p_role text
)
returns uuid
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_email text := lower(btrim(p_email));
  v_user_id uuid;
  v_workshop_id uuid := (select workshops.id from public.workshops where workshops.slug = p_slug);
begin
  if v_workshop_id is null then
    raise exception 'there is no such workshop' using errcode = 'PT404', hint = 'workshop_not_found';
  end if;
  if length(p_password) not between 10 and 72 then
    raise exception 'a password has 10 to 72 characters'
      using errcode = 'PT422', hint = 'weak_password', detail = 'password: must have 10 to 72 characters';
  end if;

  v_user_id := private.upsert_user(v_email, p_password, p_name);
  insert into public.members (workshop_id, user_id, role, name, email)
  values (v_workshop_id, v_user_id, p_role, p_name, v_email)
  on conflict on constraint members_workshop_id_user_id_key
    do update set role = excluded.role, name = excluded.name, email = excluded.email;
  return v_user_id;
end
$$;

comment on function public.create_member_login is
  'A confirmed login with this password and its membership in the workshop; repeating it sets password, name and role.';
grant execute on function public.create_member_login to service_role;

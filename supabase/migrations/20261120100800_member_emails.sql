-- Definer, because the authentication server's role has no rights on members.
create function private.set_member_emails() returns trigger
language plpgsql volatile security definer
set search_path = ''
as $$
begin
  update public.members set email = new.email where members.user_id = new.id;
  return null;
end
$$;

comment on function private.set_member_emails is 'Keeps members.email equal to the address people sign in with.';

create trigger users_after_update_set_member_emails after update of email on auth.users
  for each row when (new.email is not null and old.email is distinct from new.email)
  execute function private.set_member_emails();

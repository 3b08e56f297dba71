create table public.invitations (
  workshop_id uuid not null,
  id uuid not null default gen_random_uuid(),
  email text not null,
  role text not null,
  token_hash text not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '7 days',
  constraint invitations_pkey primary key (workshop_id, id),
  constraint invitations_workshop_id_email_key unique (workshop_id, email),
  constraint invitations_workshop_id_fkey foreign key (workshop_id) references public.workshops (id) on delete cascade,
  constraint invitations_role_check check (role in ('owner', 'reception', 'mechanic', 'viewer')),
  constraint invitations_email_check check (
    email ~ '^[^@\s]+@[^@\s]+\.[^@\s]+$' and length(email) <= 254 and email = lower(email)
  ),
  constraint invitations_token_hash_check check (token_hash ~ '^[0-9a-f]{64}$')
);

comment on table public.invitations is
  'Who was asked by mail to join a team, until they have answered; the row goes with the answer, with its withdrawal or after its time.';
comment on column public.invitations.token_hash is 'SHA-256 of the secret in the mailed link, which is kept nowhere.';

create index invitations_token_hash_idx on public.invitations (token_hash);

alter table public.invitations enable row level security;

create policy invitations_select_owner on public.invitations for select to authenticated
  using (workshop_id in (select private.member_workshop_ids(array['owner'])));

grant select, insert, update, delete on public.invitations to service_role;

-- Definer, because members write no table directly.
create function public.invite_member(p_workshop text, p_email text, p_role text, p_token_hash text)
returns table (invitation_id uuid, workshop_name text, inviter_name text, locale text)
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner']);
begin
  -- An address is kept no longer than its invitation counts.
  delete from public.invitations
  where invitations.workshop_id = v_member.workshop_id and invitations.expires_at <= now();
  if exists (
    select from public.members
    where members.workshop_id = v_member.workshop_id and lower(members.email) = p_email
  ) then
    raise exception 'this person belongs to the team already'
      using errcode = 'PT409', hint = 'already_member', detail = 'email: must not be that of a member';
  end if;
  if (select count(*) from public.members where members.workshop_id = v_member.workshop_id)
    + (select count(*) from public.invitations where invitations.workshop_id = v_member.workshop_id) >= 50
  then
    raise exception 'a team has 50 people at most' using errcode = 'PT402', hint = 'team_full';
  end if;

  insert into public.invitations (workshop_id, email, role, token_hash)
  values (v_member.workshop_id, p_email, p_role, p_token_hash)
  on conflict on constraint invitations_workshop_id_email_key do update set
    role = excluded.role,
    token_hash = excluded.token_hash,
    created_at = now(),
    expires_at = excluded.expires_at
  returning invitations.id into invitation_id;
  select workshops.name, v_member.name, workshops.locale into workshop_name, inviter_name, locale
  from public.workshops
  where workshops.id = v_member.workshop_id;
  return next;
end
$$;

comment on function public.invite_member is
  'Keeps an invitation for a week, a second one to the same address in place of the first; for the owner alone.';
grant execute on function public.invite_member to authenticated;

create function public.revoke_invitation(p_workshop text, p_invitation_id uuid) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner']);
begin
  delete from public.invitations
  where invitations.workshop_id = v_member.workshop_id and invitations.id = p_invitation_id;
  if not found then
    raise exception 'there is no such invitation' using errcode = 'PT404', hint = 'invitation_not_found';
  end if;
end
$$;

comment on function public.revoke_invitation is 'Takes an invitation back; its link opens nothing any more.';
grant execute on function public.revoke_invitation to authenticated;

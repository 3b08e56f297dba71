create table public.api_keys (
  workshop_id uuid not null,
  id uuid not null default gen_random_uuid(),
  member_id uuid not null,
  name text not null,
  prefix text not null,
  key_hash text not null,
  scopes text[] not null,
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz,
  created_at timestamptz not null default now(),
  constraint api_keys_pkey primary key (workshop_id, id),
  constraint api_keys_key_hash_key unique (key_hash),
  -- Whoever leaves the team takes what they let in along.
  constraint api_keys_workshop_id_member_id_fkey foreign key (workshop_id, member_id)
    references public.members (workshop_id, id) on delete cascade,
  constraint api_keys_name_check check (length(btrim(name)) between 1 and 120),
  constraint api_keys_prefix_check check (prefix ~ '^cbk_[a-z0-9]{8}$'),
  constraint api_keys_key_hash_check check (key_hash ~ '^[0-9a-f]{64}$'),
  constraint api_keys_scopes_check check (
    cardinality(scopes) between 1 and 10
    and scopes <@ array[
      'leads:read', 'leads:write', 'appointments:read', 'conversations:read', 'knowledge:read', 'knowledge:write'
    ]
  )
);

comment on table public.api_keys is
  'What a program of the workshop''s own shows to read and write here, in the name of who made it and within its scopes.';
comment on column public.api_keys.key_hash is 'SHA-256 of the key, which is kept nowhere.';
comment on column public.api_keys.prefix is 'How the key begins, to tell it from others.';

create index api_keys_member_id_idx on public.api_keys (workshop_id, member_id);
create unique index api_keys_id_key on public.api_keys (id);

alter table public.api_keys enable row level security;
grant select, insert, update, delete on public.api_keys to service_role;

select private.audit_table('public.api_keys', 'name', 'prefix', 'scopes', 'expires_at', 'revoked_at');

-- Definer, here and below, because members reach keys through these alone.
create function public.create_api_key(p_workshop text, p_key jsonb) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner']);
begin
  -- One after the other, so that the bound holds.
  perform from public.workshops where workshops.id = v_member.workshop_id for update;
  if (
    select count(*) from public.api_keys
    where api_keys.workshop_id = v_member.workshop_id and api_keys.revoked_at is null
  ) >= 20 then
    raise exception 'a workshop has 20 keys at most' using errcode = 'PT402', hint = 'too_many_api_keys';
  end if;
  insert into public.api_keys (workshop_id, id, member_id, name, prefix, key_hash, scopes, expires_at)
  values (
    v_member.workshop_id, (p_key ->> 'id')::uuid, v_member.id, p_key ->> 'name', p_key ->> 'prefix', p_key ->> 'hash',
    array(select jsonb_array_elements_text(p_key -> 'scopes')), (p_key ->> 'expiresAt')::timestamptz
  );
end
$$;

comment on function public.create_api_key is 'Lets a program in that shows a key with this hash, in the caller''s name; for owners.';
grant execute on function public.create_api_key to authenticated;

create function public.list_api_keys(p_workshop text)
returns table (
  id uuid, name text, prefix text, scopes text[], member_name text, expires_at timestamptz, last_used_at timestamptz,
  revoked_at timestamptz, created_at timestamptz
)
language plpgsql stable security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner']);
begin
  return query
  select
    keys.id, keys.name, keys.prefix, keys.scopes, coalesce(members.name, members.email), keys.expires_at, keys.last_used_at,
    keys.revoked_at, keys.created_at
  from public.api_keys as keys
  join public.members on members.workshop_id = keys.workshop_id and members.id = keys.member_id
  where keys.workshop_id = v_member.workshop_id
  order by keys.revoked_at is not null, keys.created_at desc, keys.id
  limit 100;
end
$$;

comment on function public.list_api_keys is 'The keys of a workshop''s programs, those that count first; for owners.';
grant execute on function public.list_api_keys to authenticated;

create function public.revoke_api_key(p_workshop text, p_id uuid) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner']);
begin
  update public.api_keys set revoked_at = now()
  where api_keys.workshop_id = v_member.workshop_id and api_keys.id = p_id and api_keys.revoked_at is null;
  if not found then
    raise exception 'there is no such key' using errcode = 'PT404', hint = 'api_key_not_found';
  end if;
end
$$;

comment on function public.revoke_api_key is 'A key counts no more, from the next call on; for owners.';
grant execute on function public.revoke_api_key to authenticated;

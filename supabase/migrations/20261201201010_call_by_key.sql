create function public.find_api_key(p_key_hash text) returns jsonb
language plpgsql volatile
set search_path = ''
as $$
declare
  v_key public.api_keys;
begin
  select * into v_key from public.api_keys
  where api_keys.key_hash = p_key_hash
    and api_keys.revoked_at is null
    and (api_keys.expires_at is null or api_keys.expires_at > now());
  if not found then
    return null;
  end if;
  -- Once a minute is exact enough, and spares a row that many calls share.
  if v_key.last_used_at is null or v_key.last_used_at < now() - interval '1 minute' then
    update public.api_keys set last_used_at = now()
    where api_keys.workshop_id = v_key.workshop_id and api_keys.id = v_key.id;
  end if;
  return (
    select jsonb_build_object(
      'id', v_key.id, 'workshopId', v_key.workshop_id, 'workshop', workshops.slug,
      'userId', members.user_id, 'email', members.email
    )
    from public.workshops
    join public.members on members.workshop_id = workshops.id and members.id = v_key.member_id
    where workshops.id = v_key.workshop_id
  );
end
$$;

comment on function public.find_api_key is 'Whose key has this hash; null for one that counts no more or never did. For the server alone.';
grant execute on function public.find_api_key to service_role;

/* Each of them begins with require_member and looks at that workshop alone, for row level security does not hold whoever owns the tables. */
create function private.key_functions() returns table (scope text, name text)
language sql immutable
set search_path = ''
as $$
  values
    ('leads:read', 'list_leads'),
    ('leads:read', 'get_lead'),
    ('leads:write', 'get_lead'),
    ('leads:write', 'update_lead'),
    ('appointments:read', 'list_appointments'),
    ('appointments:read', 'get_calendar_plan'),
    ('conversations:read', 'list_conversations'),
    ('conversations:read', 'list_messages'),
    ('knowledge:read', 'list_facts'),
    ('knowledge:write', 'list_facts'),
    ('knowledge:write', 'save_fact')
$$;

comment on function private.key_functions is 'What a key with a scope may have called.';
grant execute on function private.key_functions to service_role;

create function private.key_call(p_function text, p_args jsonb) returns text
language sql stable
set search_path = ''
as $$
  select case
    when pg_proc.proretset
      then format('select coalesce(jsonb_agg(to_jsonb(called)), ''[]'') from public.%I(%s) as called', p_function, given.list)
    when pg_proc.prorettype = 'void'::regtype then format('select null::jsonb from public.%I(%s)', p_function, given.list)
    else format('select to_jsonb(called) from public.%I(%s) as called', p_function, given.list)
  end
  from pg_catalog.pg_proc
  cross join lateral (
    select string_agg(
      case
        when arguments.type in ('jsonb'::regtype, 'json'::regtype)
          then format('%I => nullif($1 -> %L, ''null'')', arguments.name, arguments.name)
        when pg_type.typcategory = 'A'
          then format(
            '%I => case when jsonb_typeof($1 -> %L) = ''array'' then array(select jsonb_array_elements_text($1 -> %L)) end::%s',
            arguments.name, arguments.name, arguments.name, format_type(arguments.type, null)
          )
        else format('%I => ($1 ->> %L)::%s', arguments.name, arguments.name, format_type(arguments.type, null))
      end,
      ', '
    ) as list
    from unnest(pg_proc.proargtypes::oid[]) with ordinality as typed (type, place)
    cross join lateral (select typed.type, pg_proc.proargnames[typed.place] as name) as arguments
    join pg_catalog.pg_type on pg_type.oid = arguments.type
    where p_args ? arguments.name
  ) as given
  where pg_proc.proname = p_function and pg_proc.pronamespace = 'public'::regnamespace
$$;

comment on function private.key_call is 'The statement that calls a function with the given arguments by their names.';
grant execute on function private.key_call to service_role;

-- Definer, because members' functions are granted to members alone.
create function public.call_by_key(p_key_id uuid, p_function text, p_args jsonb) returns jsonb
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_key public.api_keys;
  v_slug text;
  v_user_id uuid;
  v_before text := current_setting('request.jwt.claims', true);
  v_args jsonb;
  v_result jsonb;
begin
  select * into v_key from public.api_keys
  where api_keys.id = p_key_id
    and api_keys.revoked_at is null
    and (api_keys.expires_at is null or api_keys.expires_at > now());
  if not found then
    raise exception 'this key counts no more' using errcode = 'PT401', hint = 'bad_api_key';
  end if;
  if not exists (
    select from private.key_functions() as allowed
    where allowed.name = p_function and allowed.scope = any (v_key.scopes)
  ) then
    raise exception 'the key has no scope for this' using errcode = 'PT403', hint = 'scope_missing';
  end if;
  select workshops.slug, members.user_id into v_slug, v_user_id
  from public.workshops
  join public.members on members.workshop_id = workshops.id and members.id = v_key.member_id
  where workshops.id = v_key.workshop_id;

  -- Whatever is asked, it is the key's own workshop.
  v_args := p_args || jsonb_build_object('p_workshop', v_slug);
  -- From here on whoever made the key asks: their membership, role, masks and name in the audit log hold.
  perform set_config('request.jwt.claims', jsonb_build_object('sub', v_user_id, 'role', 'authenticated')::text, true);
  execute private.key_call(p_function, v_args) into v_result using v_args;
  perform set_config('request.jwt.claims', coalesce(v_before, ''), true);
  return v_result;
end
$$;

comment on function public.call_by_key is
  'Calls a function of members in the name of who made a key, within its scopes and in its workshop alone. For the server.';
grant execute on function public.call_by_key to service_role;

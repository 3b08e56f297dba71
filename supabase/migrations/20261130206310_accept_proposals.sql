create function private.has_fact(p_workshop_id uuid, p_kind text, p_fact jsonb) returns boolean
language plpgsql stable
set search_path = ''
as $$
begin
  return case p_kind
    when 'service' then exists (
      select from public.services
      where services.workshop_id = p_workshop_id and lower(services.name) = lower(p_fact ->> 'name')
    )
    when 'faq' then exists (
      select from public.faqs
      where faqs.workshop_id = p_workshop_id and lower(faqs.question) = lower(p_fact ->> 'question')
    )
    when 'closure' then exists (
      select from public.closures
      where closures.workshop_id = p_workshop_id
        and closures.starts_on = (p_fact ->> 'from')::date
        and closures.ends_on = (p_fact ->> 'to')::date
    )
    when 'safety_card' then exists (
      select from public.safety_cards
      where safety_cards.workshop_id = p_workshop_id and lower(safety_cards.title) = lower(p_fact ->> 'title')
    )
  end;
end
$$;

comment on function private.has_fact is 'Whether a workshop has a fact of this kind and name already.';

-- Every kind of fact that can be written can be accepted.
create or replace function public.accept_proposals(p_workshop text, p_accepted jsonb) returns integer
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner', 'reception']);
  v_proposed record;
  v_count integer := 0;
begin
  if p_accepted ? 'profile' then
    if v_member.role <> 'owner' then
      raise exception 'only the owner changes what a workshop says about itself'
        using errcode = 'PT403', hint = 'role_not_allowed';
    end if;
    perform private.write_workshop(v_member.workshop_id, p_accepted -> 'profile');
    v_count := v_count + 1;
  end if;

  if p_accepted ? 'openingHours' then
    delete from public.opening_hours where opening_hours.workshop_id = v_member.workshop_id;
    insert into public.opening_hours (workshop_id, weekday, opens, closes)
    select
      v_member.workshop_id,
      (span.value ->> 'weekday')::smallint,
      (span.value ->> 'opens')::time,
      (span.value ->> 'closes')::time
    from jsonb_array_elements(p_accepted -> 'openingHours') as span (value);
    v_count := v_count + 1;
  end if;

  for v_proposed in
    select kinds.kind, proposed.value as fact
    from (
      values ('services', 'service'), ('faqs', 'faq'), ('closures', 'closure'), ('safetyCards', 'safety_card')
    ) as kinds (list, kind)
    cross join lateral jsonb_array_elements(coalesce(p_accepted -> kinds.list, '[]')) as proposed (value)
  loop
    -- What the team has already is theirs: a proposal of the same name changes nothing.
    continue when private.has_fact(v_member.workshop_id, v_proposed.kind, v_proposed.fact);
    perform private.write_fact(v_member.workshop_id, v_proposed.kind, null, v_proposed.fact);
    v_count := v_count + 1;
  end loop;
  return v_count;
end
$$;

comment on function public.accept_proposals is
  'Takes over what was proposed and accepted, all or nothing: profile (the owner alone), week, and facts of each kind; returns how many.';

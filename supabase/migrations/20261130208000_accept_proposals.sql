-- A proposed week is written like any other one, with the weeks of the month and the note of each span.
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
    perform private.insert_opening_hours(v_member.workshop_id, span.value)
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

-- Definer, because members write no table directly.
create function public.accept_proposals(p_workshop text, p_accepted jsonb) returns integer
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner', 'reception']);
  v_item jsonb;
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

  -- What the team has already is theirs: a proposal of the same name changes nothing.
  for v_item in
    select proposed.value
    from jsonb_array_elements(coalesce(p_accepted -> 'services', '[]')) as proposed (value)
    where not exists (
      select from public.services
      where services.workshop_id = v_member.workshop_id and lower(services.name) = lower(proposed.value ->> 'name')
    )
  loop
    perform private.write_fact(v_member.workshop_id, 'service', null, v_item);
    v_count := v_count + 1;
  end loop;

  for v_item in
    select proposed.value
    from jsonb_array_elements(coalesce(p_accepted -> 'faqs', '[]')) as proposed (value)
    where not exists (
      select from public.faqs
      where faqs.workshop_id = v_member.workshop_id and lower(faqs.question) = lower(proposed.value ->> 'question')
    )
  loop
    perform private.write_fact(v_member.workshop_id, 'faq', null, v_item);
    v_count := v_count + 1;
  end loop;
  return v_count;
end
$$;

comment on function public.accept_proposals is
  'Takes over what was proposed and accepted, all or nothing: profile (the owner alone), week, services, answers; returns how many.';
grant execute on function public.accept_proposals to authenticated;

create function private.write_safety_override(p_workshop_id uuid, p_key text, p_override jsonb) returns void
language plpgsql volatile
set search_path = ''
as $$
begin
  if p_override is null then
    delete from public.safety_overrides
    where safety_overrides.workshop_id = p_workshop_id and safety_overrides.card_key = p_key;
    return;
  end if;
  insert into public.safety_overrides (workshop_id, card_key, is_active, text_de, text_en)
  values (
    p_workshop_id,
    p_key,
    coalesce((p_override ->> 'isActive')::boolean, true),
    p_override #>> '{text,de}',
    p_override #>> '{text,en}'
  )
  on conflict on constraint safety_overrides_pkey do update set
    is_active = excluded.is_active,
    text_de = excluded.text_de,
    text_en = excluded.text_en;
end
$$;

comment on function private.write_safety_override is
  'What a workshop changes of one default card, {isActive, text: {de, en}}; null leaves the card as it is shipped.';
grant execute on function private.write_safety_override to service_role;

-- Definer, because members write no table themselves.
create function public.set_safety_override(p_workshop text, p_key text, p_override jsonb default null) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner', 'reception']);
begin
  perform private.write_safety_override(v_member.workshop_id, p_key, p_override);
end
$$;

comment on function public.set_safety_override is 'Changes a default safety card for this workshop, or with null takes the change back.';
grant execute on function public.set_safety_override to authenticated;

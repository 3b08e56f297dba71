create function public.save_fact(p_workshop text, p_kind text, p_fact jsonb, p_id uuid default null) returns uuid
language plpgsql volatile
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner', 'reception']);
begin
  return private.write_fact(v_member.workshop_id, p_kind, p_id, p_fact);
end
$$;

comment on function public.save_fact is 'Adds or changes a service, FAQ, closure or safety card and returns its id.';
grant execute on function public.save_fact to authenticated;

create function public.delete_fact(p_workshop text, p_kind text, p_id uuid) returns void
language plpgsql volatile
set search_path = ''
as $$
declare
  v_workshop_id uuid := (private.require_member(p_workshop, array['owner', 'reception'])).workshop_id;
begin
  case p_kind
    when 'service' then
      delete from public.services where services.workshop_id = v_workshop_id and services.id = p_id;
    when 'faq' then
      delete from public.faqs where faqs.workshop_id = v_workshop_id and faqs.id = p_id;
    when 'closure' then
      delete from public.closures where closures.workshop_id = v_workshop_id and closures.id = p_id;
    when 'safety_card' then
      delete from public.safety_cards where safety_cards.workshop_id = v_workshop_id and safety_cards.id = p_id;
  end case;
  if not found then
    raise exception 'there is no such %', p_kind using errcode = 'PT404', hint = p_kind || '_not_found';
  end if;
end
$$;

comment on function public.delete_fact is 'Removes a service, FAQ, closure or safety card.';
grant execute on function public.delete_fact to authenticated;

create function public.set_opening_hours(p_workshop text, p_spans jsonb) returns void
language plpgsql volatile
set search_path = ''
as $$
declare
  v_workshop_id uuid := (private.require_member(p_workshop, array['owner', 'reception'])).workshop_id;
begin
  delete from public.opening_hours where opening_hours.workshop_id = v_workshop_id;
  insert into public.opening_hours (workshop_id, weekday, opens, closes)
  select
    v_workshop_id, (span.value ->> 'weekday')::smallint, (span.value ->> 'opens')::time, (span.value ->> 'closes')::time
  from jsonb_array_elements(p_spans) as span (value);
end
$$;

comment on function public.set_opening_hours is 'Replaces the regular week by these spans [{weekday, opens, closes}].';
grant execute on function public.set_opening_hours to authenticated;

create function private.insert_opening_hours(p_workshop_id uuid, p_span jsonb) returns void
language sql volatile
set search_path = ''
as $$
  insert into public.opening_hours (workshop_id, weekday, opens, closes, weeks, note)
  values (
    p_workshop_id,
    (p_span ->> 'weekday')::smallint,
    (p_span ->> 'opens')::time,
    (p_span ->> 'closes')::time,
    coalesce(p_span -> 'weeks', '[]'),
    coalesce(p_span ->> 'note', '')
  )
$$;

comment on function private.insert_opening_hours is 'One span {weekday, opens, closes, weeks, note} as a row; weeks and note may be missing.';
grant execute on function private.insert_opening_hours to service_role;

-- Definer like all functions of members.
create or replace function public.set_opening_hours(p_workshop text, p_spans jsonb) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_workshop_id uuid := (private.require_member(p_workshop, array['owner', 'reception'])).workshop_id;
begin
  delete from public.opening_hours where opening_hours.workshop_id = v_workshop_id;
  perform private.insert_opening_hours(v_workshop_id, span.value) from jsonb_array_elements(p_spans) as span (value);
end
$$;

comment on function public.set_opening_hours is
  'Replaces the regular week by these spans [{weekday, opens, closes, weeks, note}].';

create function private.to_text_array(p_array jsonb) returns text[]
language sql immutable parallel safe
set search_path = ''
as $$
  select array(select jsonb_array_elements_text(coalesce(nullif(p_array, 'null'), '[]')))
$$;

comment on function private.to_text_array is 'A jsonb array of strings as text[]; null is empty.';
grant execute on function private.to_text_array to authenticated, service_role;

create function private.mask_contact_data(p_text text) returns text
language plpgsql immutable parallel safe
set search_path = ''
as $$
declare
  v_text text := p_text;
begin
  v_text := regexp_replace(v_text, '[^\s@<>()]+@[^\s@<>()]+\.[[:alpha:]]{2,}', '•••', 'g');
  -- Phone numbers begin with 0 or +; what could be a date does not count as one.
  v_text := regexp_replace(
    v_text,
    '(?<![\d.,])(?!\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})(?!\d))(?:\+|0)(?:[\s()/.-]{0,3}\d){6,14}(?!\d)', '•••', 'g'
  );
  -- Not the digits of a vehicle identification number, which the reader may know.
  return regexp_replace(v_text, '(?<![[:alnum:]])\d{7,}(?![[:alnum:]])', '•••', 'g');
end
$$;

comment on function private.mask_contact_data is
  'A customer''s words with e-mail addresses and phone numbers blotted out, for those who may know the car but not the number.';
grant execute on function private.mask_contact_data to authenticated, service_role;

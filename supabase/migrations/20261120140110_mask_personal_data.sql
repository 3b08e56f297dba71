create function private.mask_personal_data(p_text text) returns text
language plpgsql immutable parallel safe
set search_path = ''
as $$
declare
  v_text text := p_text;
begin
  v_text := regexp_replace(v_text, '[^\s@<>()]+@[^\s@<>()]+\.[[:alpha:]]{2,}', '•••', 'g');
  -- A VIN has neither I nor O nor Q, and always digits.
  v_text := regexp_replace(v_text, '\m(?=[A-Za-z0-9]*\d)[A-HJ-NPR-Za-hj-npr-z0-9]{17}\M', '•••', 'g');
  -- Phone numbers begin with 0 or +; what could be a date does not count as one.
  v_text := regexp_replace(
    v_text,
    '(?<![\d.,])(?!\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})(?!\d))(?:\+|0)(?:[\s()/.-]{0,3}\d){6,14}(?!\d)', '•••', 'g'
  );
  v_text := regexp_replace(v_text, '(?<!\d)\d{7,}(?!\d)', '•••', 'g');
  -- German plates: written with a hyphen, or in capitals unless it is a car ("BMW X5") or an inspection.
  v_text := regexp_replace(v_text, '\m[[:alpha:]]{1,3}-[ ]?[[:alpha:]]{1,2}[ -]?[1-9]\d{0,3}[EHeh]?\M', '•••', 'g');
  v_text := regexp_replace(
    v_text,
    '\m(?!(?:VW|BMW|MAN|KIA|MG|DS|BYD|AMG|HU|AU|TÜV)\M)[A-ZÄÖÜ]{1,3}[ ][A-Z]{1,2}[ -]?[1-9]\d{0,3}[EH]?\M', '•••', 'g'
  );
  -- British plates since 2001, and whatever is introduced as a plate.
  v_text := regexp_replace(v_text, '\m[A-Za-z]{2}\d{2}[ ]?[A-Za-z]{3}\M', '•••', 'g');
  return regexp_replace(
    v_text, '\m(kennzeichen|nummernschild|plate|reg(?:istration)?)(\s*(?:ist|is|:|number)?\s+)[[:alnum:]]{1,3}[- ][[:alnum:]]{1,3}[- ]?\d{0,4}\M',
    '\1\2•••', 'gi'
  );
end
$$;

comment on function private.mask_personal_data is
  'A customer''s words with e-mail addresses, phone numbers, plates and VINs blotted out; rather one too many than one too few.';
grant execute on function private.mask_personal_data to service_role;

create function private.normalise_question(p_question text, p_locale text) returns text
language sql immutable parallel safe
set search_path = ''
as $$
  select left(coalesce(
    nullif(array_to_string(tsvector_to_array(to_tsvector(
      case when p_locale = 'en' then 'pg_catalog.english'::regconfig else 'pg_catalog.german'::regconfig end,
      folded.text
    )), ' '), ''),
    btrim(regexp_replace(folded.text, '[^[:alnum:]]+', ' ', 'g'))
  ), 400)
  from (select private.fold_text(p_question)) as folded (text)
$$;

comment on function private.normalise_question is
  'The stems of a question, each once and in one order, folded as search folds; its bare words where all are stop words.';
grant execute on function private.normalise_question to service_role;

create function private.fold_text(p_text text) returns text
language sql immutable parallel safe
set search_path = ''
as $$
  select regexp_replace(
    replace(replace(lower(extensions.unaccent('extensions.unaccent'::regdictionary, p_text)), 'ae', 'a'), 'oe', 'o'),
    '(^|[^aeq])ue', '\1u', 'g'
  )
$$;

comment on function private.fold_text is
  'Lower case without accents, and Oel as Öl, as lib/knowledge folds too; immutable because its dictionary is named.';
grant execute on function private.fold_text to authenticated, service_role;

create function private.to_search_vector(p_title text, p_body text) returns tsvector
language sql immutable parallel safe
set search_path = ''
as $$
  select setweight(to_tsvector('pg_catalog.german', private.fold_text(p_title)), 'A')
    || setweight(to_tsvector('pg_catalog.english', private.fold_text(p_title)), 'A')
    || setweight(to_tsvector('pg_catalog.german', private.fold_text(p_body)), 'B')
    || setweight(to_tsvector('pg_catalog.english', private.fold_text(p_body)), 'B')
$$;

comment on function private.to_search_vector is
  'German and English stems of a titled text in one vector, the title weighing more.';
grant execute on function private.to_search_vector to authenticated, service_role;
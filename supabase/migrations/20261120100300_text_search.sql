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

-- Without the second setting Postgres would report each stop word.
create function private.to_search_query(p_term text) returns tsquery
language sql stable parallel safe
set search_path = ''
set client_min_messages = warning
as $$
  select case when numnode(stems.german) > 0 and numnode(stems.english) > 0 then stems.german || stems.english end
  from (
    select
      plainto_tsquery('pg_catalog.german', private.fold_text(p_term)) as german,
      plainto_tsquery('pg_catalog.english', private.fold_text(p_term)) as english
  ) as stems
$$;

comment on function private.to_search_query is
  'Finds the words of one term together, as German or as English; null for what is a stop word in either language.';
grant execute on function private.to_search_query to authenticated, service_role;

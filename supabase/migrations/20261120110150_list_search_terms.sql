create function private.list_search_terms(p_query text, p_terms text[])
returns table (query tsquery, spelling text)
language sql stable
set search_path = ''
-- Without this Postgres would report each stop word.
set client_min_messages = warning
rows 8
as $$
  with words as (
    select left(btrim(given.term), 64) as word, min(given.place) as place
    from unnest(
      case
        -- Folded as one text: one by one, the folding took more time than the search.
        when cardinality(p_terms) > 0
          then string_to_array(private.fold_text(array_to_string(p_terms[:32], E'\n')), E'\n')
        else regexp_split_to_array(private.fold_text(p_query), '[^[:alnum:]]+')
      end
    ) with ordinality as given (term, place)
    where given.place <= 32
    group by 1
  ),
  terms as materialized (
    select
      words.word,
      words.place,
      plainto_tsquery('pg_catalog.german', words.word) as german,
      plainto_tsquery('pg_catalog.english', words.word) as english
    from words
    where length(words.word) >= 2
  )
  select
    terms.german || terms.english,
    -- The first are the visitor's own words; two or three letters are like the beginning of too many others.
    case when terms.place <= 12 and terms.word ~ '^[[:alpha:]]{4,}$' then terms.word end
  from terms
  -- What is a stop word in either language finds nothing worth having.
  where numnode(terms.german) > 0 and numnode(terms.english) > 0
$$;

comment on function private.list_search_terms is
  'The first 32 terms, or else words of the question: each by its stems, in German or English, and the first twelve by their spelling too.';
grant execute on function private.list_search_terms to service_role;

create function private.list_search_terms(p_query text, p_terms text[])
returns table (query tsquery, spelling text)
language sql stable
set search_path = ''
rows 8
as $$
  with words as (
    select private.fold_text(left(btrim(given.term), 64)) as word, min(given.place) as place
    from unnest(
      case when cardinality(p_terms) > 0 then p_terms else regexp_split_to_array(p_query, '[^[:alnum:]]+') end
    ) with ordinality as given (term, place)
    where given.place <= 32
    group by 1
  ),
  terms as materialized (
    select words.word, words.place, private.to_search_query(words.word) as query
    from words
    where length(words.word) >= 2
  )
  select
    terms.query,
    -- The first are the visitor's own words; two or three letters are like the beginning of too many others.
    case when terms.place <= 12 and terms.word ~ '^[[:alpha:]]{4,}$' then terms.word end
  from terms
  where terms.query is not null
$$;

comment on function private.list_search_terms is
  'The first 32 terms, or else words of the question: each by its stems, and the first twelve by their spelling too.';
grant execute on function private.list_search_terms to service_role;

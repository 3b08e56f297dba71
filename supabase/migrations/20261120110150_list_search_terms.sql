create function private.list_search_terms(p_query text, p_terms text[])
returns table (query tsquery, spelling text)
language sql stable
set search_path = ''
rows 8
as $$
  with given as (
    select private.fold_text(left(btrim(term), 64)) as word
    from unnest(
      case when cardinality(p_terms) > 0 then p_terms else regexp_split_to_array(p_query, '[^[:alnum:]]+') end
    ) as term
  ),
  words as (
    select word from given
    union
    -- "Gewaehrleistung" is how people without umlauts on their keyboard write it.
    select replace(replace(replace(word, 'ae', 'a'), 'oe', 'o'), 'ue', 'u') from given
  )
  select
    private.to_search_query(words.word),
    -- Two or three letters are like the beginning of too many words.
    case when length(words.word) >= 4 then words.word end
  from words
  where length(words.word) >= 2
  limit 32
$$;

comment on function private.list_search_terms is
  'At most 32 words to look for, each by its stems and by its spelling: the given terms, or else the words of the question.';
grant execute on function private.list_search_terms to service_role;

create function private.list_knowledge_searches(p_workshop_id uuid, p_query text, p_terms text[])
returns table (query tsquery, likeness real)
language plpgsql stable
set search_path = ''
rows 32
as $$
begin
  return query
  with terms as materialized (
    select terms.query, terms.spelling from private.list_search_terms(p_query, p_terms) as terms
  )
  select terms.query, null::real
  from terms
  union all
  select similar_words.query, max(similar_words.likeness)
  from terms
  cross join lateral (
    select
      quote_literal(knowledge_words.word)::tsquery as query,
      extensions.word_similarity(terms.spelling, knowledge_words.word) as likeness
    from public.knowledge_words
    where knowledge_words.workshop_id = p_workshop_id
      and knowledge_words.word operator(extensions.%>) terms.spelling
    order by likeness desc, knowledge_words.word
    limit 8
  ) as similar_words
  where terms.spelling is not null
  group by similar_words.query;
end
$$;

comment on function private.list_knowledge_searches is
  'What to look for: each term by its stems (no likeness), and the workshop''s own words that are spelt alike or hold the term.';
grant execute on function private.list_knowledge_searches to service_role;

create function public.search_knowledge(
  p_workshop_id uuid,
  p_query text,
  p_terms text[],
  p_limit integer default 8
)
returns table (id uuid, kind text, title text, heading text, content text, score real)
language plpgsql stable
set search_path = ''
as $$
begin
  return query
  with terms as materialized (
    select terms.query, terms.spelling from private.list_search_terms(p_query, p_terms) as terms
  ),
  hits as (
    select
      entries.kind,
      entries.id,
      terms.query,
      ts_rank(entries.search, terms.query) as stem_rank,
      coalesce(extensions.word_similarity(terms.spelling, entries.folded), 0) as likeness
    from terms
    join private.knowledge_entries as entries
      on entries.workshop_id = p_workshop_id
      and (entries.search @@ terms.query or entries.folded operator(extensions.%>) terms.spelling)
    union all
    select
      'global_faq',
      global_faqs.id,
      terms.query,
      ts_rank(global_faqs.search, terms.query) * 0.9,
      coalesce(extensions.word_similarity(terms.spelling, global_faqs.folded), 0) * 0.9
    from terms
    join public.global_faqs
      on global_faqs.search @@ terms.query or global_faqs.folded operator(extensions.%>) terms.spelling
  ),
  -- A word that is everywhere says little.
  weighed as (
    select hits.*, 1 / (1 + ln(count(*) over (partition by hits.query))) as weight
    from hits
  ),
  places as (
    select
      weighed.kind,
      weighed.id,
      row_number() over (order by sum(weighed.stem_rank * weighed.weight) desc, weighed.id) as stem_place,
      row_number() over (order by sum(weighed.likeness * weighed.weight) desc, weighed.id) as likeness_place
    from weighed
    group by weighed.kind, weighed.id
  ),
  -- Reciprocal rank fusion; 60 is the constant of Cormack, Clarke and Büttcher (2009).
  best as (
    select places.kind, places.id, 1.0 / (60 + places.stem_place) + 1.0 / (60 + places.likeness_place) as score
    from places
    order by score desc, places.id
    limit least(greatest(p_limit, 1), 50)
  )
  select best.id, best.kind, entry.title, entry.heading, entry.content, best.score::real
  from best
  cross join lateral (
    select entries.title, entries.heading, entries.content
    from private.knowledge_entries as entries
    where entries.workshop_id = p_workshop_id and entries.id = best.id
    union all
    select global_faqs.question, null, global_faqs.answer
    from public.global_faqs
    where global_faqs.id = best.id
  ) as entry
  order by best.score desc, best.id;
end
$$;

comment on function public.search_knowledge is
  'Passages of one workshop, and general ones, that share stems or spelling with the terms; ranked for recall.';
grant execute on function public.search_knowledge to service_role;

drop function public.search_knowledge(uuid, text, text[], integer, jsonb);

create function public.search_knowledge(
  p_workshop_id uuid,
  p_query text,
  p_terms text[],
  p_limit integer default 8,
  p_embedding jsonb default null
)
returns table (id uuid, kind text, title text, heading text, content text, score real, is_typed boolean)
language plpgsql stable
set search_path = ''
as $$
begin
  return query
  with searches as materialized (
    select searches.query, searches.likeness
    from private.list_knowledge_searches(p_workshop_id, p_query, p_terms) as searches
  ),
  hits as (
    select entries.kind, entries.id, searches.query, searches.likeness, ts_rank(entries.search, searches.query) as rank
    from searches
    join private.knowledge_entries as entries
      on entries.workshop_id = p_workshop_id and entries.search @@ searches.query
    union all
    select 'global_faq', global_faqs.id, searches.query, searches.likeness, ts_rank(global_faqs.search, searches.query)
    from searches
    join public.global_faqs on global_faqs.search @@ searches.query
  ),
  weighed as (
    select
      hits.kind,
      hits.id,
      hits.likeness,
      -- A word that is everywhere says little; what the workshop wrote itself says more.
      hits.rank / (1 + ln(count(*) over (partition by hits.query)))
        * case when hits.kind = 'global_faq' then 0.8 else 1 end as weight
    from hits
  ),
  found as (
    select
      weighed.kind,
      weighed.id,
      -- rank, not row_number: entries that a list does not find at all share its last place, whatever their ids are.
      rank() over (
        order by coalesce(sum(weighed.weight) filter (where weighed.likeness is null), 0) desc
      ) as stem_place,
      rank() over (order by coalesce(sum(weighed.weight * weighed.likeness), 0) desc) as spelling_place
    from weighed
    group by weighed.kind, weighed.id
  ),
  alike as (
    select near.kind, near.id, near.place
    from private.list_similar_knowledge(p_workshop_id, p_embedding, 20) as near
  ),
  -- Reciprocal rank fusion; 60 is the constant of Cormack, Clarke and Büttcher (2009).
  best as (
    select
      coalesce(found.kind, alike.kind) as kind,
      coalesce(found.id, alike.id) as id,
      coalesce(1.0 / (60 + found.stem_place), 0) + coalesce(1.0 / (60 + found.spelling_place), 0)
        + coalesce(1.0 / (60 + alike.place), 0) as score
    from found
    full join alike on alike.kind = found.kind and alike.id = found.id
    order by score desc, id
    limit least(greatest(coalesce(p_limit, 8), 1), 50)
  )
  select best.id, best.kind, entry.title, entry.heading, entry.content, best.score::real, entry.is_typed
  from best
  cross join lateral (
    select entries.title, entries.heading, entries.content, entries.is_typed
    from private.knowledge_entries as entries
    where entries.workshop_id = p_workshop_id and entries.id = best.id
    union all
    select global_faqs.question, null, global_faqs.answer, true
    from public.global_faqs
    where global_faqs.id = best.id
  ) as entry
  order by best.score desc, best.id;
end
$$;

comment on function public.search_knowledge is
  'Passages of one workshop, and general ones, that share stems, spelling or, given the question''s embedding {model, vector}, meaning with it; ranked for recall.';
grant execute on function public.search_knowledge to service_role;

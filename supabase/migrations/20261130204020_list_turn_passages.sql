/* Words that a customer uses need not be those of the workshop, and its language need not be theirs: a reader that knows meanings gets
   more to select from than words find. */
create function private.list_turn_passages(
  p_workshop_id uuid,
  p_query text,
  p_terms text[],
  p_embedding jsonb,
  p_unfound integer
)
returns jsonb
language sql stable
set search_path = ''
as $$
  with found as materialized (
    select passage.*
    from public.search_knowledge(p_workshop_id, p_query, p_terms, p_embedding => p_embedding) as passage
  ),
  unfound as (
    select entries.id, entries.kind, entries.title, entries.heading, entries.content, 0::real as score, entries.is_typed
    from private.knowledge_entries as entries
    where entries.workshop_id = p_workshop_id and not exists (select from found where found.id = entries.id)
    order by entries.kind desc, entries.id
    limit least(greatest(p_unfound, 0), 50)
  )
  select coalesce(jsonb_agg(to_jsonb(passage) order by passage.score desc, passage.id), '[]')
  from (select * from found union all select * from unfound) as passage
$$;

comment on function private.list_turn_passages is
  'What search finds for a message, best first, and behind that so many of the workshop''s other texts, with a score of 0.';
grant execute on function private.list_turn_passages to service_role;

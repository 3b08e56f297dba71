-- plpgsql keeps its plan for the session; the body of an sql function would be planned at each call.
create or replace function public.get_workshop_context(p_slug text) returns jsonb
language plpgsql stable
set search_path = ''
as $$
begin
  return (
    select jsonb_build_object(
      'workshop', private.to_workshop_facts(workshops),
      'openingHours', (
        select coalesce(jsonb_agg(
          jsonb_build_object(
            'weekday', opening_hours.weekday,
            'opens', left(opening_hours.opens::text, 5),
            'closes', left(opening_hours.closes::text, 5),
            'weeks', opening_hours.weeks,
            'note', opening_hours.note
          ) order by opening_hours.weekday, opening_hours.opens, opening_hours.weeks
        ), '[]')
        from public.opening_hours
        where opening_hours.workshop_id = workshops.id
      ),
      'closures', (
        select coalesce(jsonb_agg(
          jsonb_build_object(
            'startsOn', closures.starts_on,
            'endsOn', closures.ends_on,
            'reason', closures.reason
          ) order by closures.starts_on, closures.ends_on
        ), '[]')
        from public.closures
        where closures.workshop_id = workshops.id
      ),
      'services', (
        select coalesce(jsonb_agg(
          jsonb_build_object(
            'id', services.id,
            'name', services.name,
            'category', services.category,
            'description', services.description,
            'priceMinCents', services.price_min_cents,
            'priceMaxCents', services.price_max_cents,
            'durationMinutes', services.duration_minutes,
            'synonyms', services.synonyms
          ) || jsonb_strip_nulls(jsonb_build_object(
            'validFrom', services.valid_from,
            'validUntil', services.valid_until,
            'plannedFrom', services.planned_from,
            'plannedMinCents', services.planned_min_cents,
            'plannedMaxCents', services.planned_max_cents
          )) order by services.position, services.name
        ), '[]')
        from public.services
        where services.workshop_id = workshops.id
      ),
      'safetyCards', (
        select coalesce(jsonb_agg(
          jsonb_build_object(
            'id', safety_cards.id,
            'level', safety_cards.level,
            'title', safety_cards.title,
            'triggers', safety_cards.triggers,
            'text', safety_cards.text,
            'locale', safety_cards.locale
          ) order by safety_cards.title, safety_cards.id
        ), '[]')
        from public.safety_cards
        where safety_cards.workshop_id = workshops.id and safety_cards.is_active
      ),
      'ignoredContradictions', (
        select coalesce(jsonb_agg(
          jsonb_build_object(
            'passageId', ignored_contradictions.passage_id,
            'sentence', ignored_contradictions.sentence
          ) order by ignored_contradictions.created_at, ignored_contradictions.id
        ), '[]')
        from public.ignored_contradictions
        where ignored_contradictions.workshop_id = workshops.id
      )
    )
    from public.workshops
    where workshops.slug = p_slug
  );
end
$$;

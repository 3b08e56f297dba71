create or replace function private.upsert_service(p_workshop_id uuid, p_place integer, p_item jsonb) returns void
language plpgsql volatile
set search_path = ''
as $$
begin
  insert into public.services (
    workshop_id, position, name, category, description, price_min_cents, price_max_cents, duration_minutes, synonyms,
    valid_from, valid_until, planned_from, planned_min_cents, planned_max_cents
  )
  values (
    p_workshop_id,
    p_place,
    p_item ->> 'name',
    coalesce(p_item ->> 'category', ''),
    coalesce(p_item ->> 'description', ''),
    (p_item ->> 'priceMinCents')::integer,
    (p_item ->> 'priceMaxCents')::integer,
    coalesce((p_item ->> 'durationMinutes')::integer, 0),
    private.to_text_array(p_item -> 'synonyms'),
    (p_item ->> 'validFrom')::date,
    (p_item ->> 'validUntil')::date,
    (p_item ->> 'plannedFrom')::date,
    (p_item ->> 'plannedMinCents')::integer,
    (p_item ->> 'plannedMaxCents')::integer
  )
  on conflict on constraint services_workshop_id_name_key do update set
    position = excluded.position,
    category = excluded.category,
    description = excluded.description,
    price_min_cents = excluded.price_min_cents,
    price_max_cents = excluded.price_max_cents,
    duration_minutes = excluded.duration_minutes,
    synonyms = excluded.synonyms,
    valid_from = excluded.valid_from,
    valid_until = excluded.valid_until,
    planned_from = excluded.planned_from,
    planned_min_cents = excluded.planned_min_cents,
    planned_max_cents = excluded.planned_max_cents;
end
$$;

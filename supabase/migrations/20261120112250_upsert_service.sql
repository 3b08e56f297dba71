create function private.upsert_service(p_workshop_id uuid, p_place integer, p_item jsonb) returns void
language plpgsql volatile
set search_path = ''
as $$
begin
  insert into public.services (
    workshop_id, position, name, category, description, price_min_cents, price_max_cents, duration_minutes, synonyms
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
    private.to_text_array(p_item -> 'synonyms')
  )
  on conflict on constraint services_workshop_id_name_key do update set
    position = excluded.position,
    category = excluded.category,
    description = excluded.description,
    price_min_cents = excluded.price_min_cents,
    price_max_cents = excluded.price_max_cents,
    duration_minutes = excluded.duration_minutes,
    synonyms = excluded.synonyms;
end
$$;

comment on function private.upsert_service is 'A service of a workshop file, known by its name.';
grant execute on function private.upsert_service to service_role;

create or replace function private.list_import_items(p_workshop jsonb)
returns table (kind text, path text, key text, place integer, item jsonb)
language sql stable
set search_path = ''
as $$
  select
    'openingHours',
    format('openingHours.%s[%s]', day.name, span.place - 1),
    format('%s %s %s', day.name, hours.value ->> 'opens', hours.value -> 'weeks'),
    (span.place - 1)::integer,
    jsonb_build_object('weekday', day.iso) || hours.value
  from unnest(array['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']) with ordinality as day (name, iso)
  cross join jsonb_array_elements(coalesce(p_workshop -> 'openingHours' -> day.name, '[]')) with ordinality
    as span (value, place)
  -- A pair of times, or hours with a rule.
  cross join lateral (
    select case jsonb_typeof(span.value)
      when 'array' then jsonb_build_object('opens', span.value -> 0, 'closes', span.value -> 1)
      else span.value
    end
  ) as hours (value)
  union all
  select
    list.kind,
    format('%s[%s]', list.kind, entry.place - 1),
    coalesce(entry.value ->> list.key, entry.place::text),
    (entry.place - 1)::integer,
    entry.value
  from (
    values ('closures', null), ('services', 'name'), ('faqs', 'question'), ('documents', 'title'),
    ('safetyCards', 'title')
  ) as list (kind, key)
  cross join jsonb_array_elements(coalesce(p_workshop -> list.kind, '[]')) with ordinality as entry (value, place)
$$;

comment on function private.list_import_items is
  'Every entry of a workshop file with its path in the file and the key that must be unique among its kind.';

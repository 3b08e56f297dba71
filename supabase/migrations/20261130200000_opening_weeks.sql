-- "Jeden 1. und 3. Samstag 9–12 Uhr, nur Abgabe": hours of some weeks of the month only, and what they are for.
alter table public.opening_hours
  add column weeks jsonb not null default '[]',
  add column note text not null default '',
  add constraint opening_hours_weeks_check check (
    jsonb_typeof(weeks) = 'array' and weeks <@ '[1, 2, 3, 4, 5, "last"]' and jsonb_array_length(weeks) <= 6
  ),
  add constraint opening_hours_note_check check (length(note) <= 100);

comment on column public.opening_hours.weeks is
  'In which weeks of the month: the weekday''s first to fifth, or "last"; an empty list means in all.';
comment on column public.opening_hours.note is 'What these hours are for, in the workshop''s words; empty for everything.';

create function private.to_opening_minutes(p_weekday smallint, p_opens time, p_closes time, p_weeks jsonb)
returns int4multirange
language sql immutable
set search_path = ''
as $$
  select range_agg(
    int4range(
      (week.place * 7 + p_weekday) * 1440 + (extract(epoch from p_opens) / 60)::integer,
      (week.place * 7 + p_weekday) * 1440 + (extract(epoch from p_closes) / 60)::integer
    )
  )
  from generate_series(1, 5) as week (place)
  -- The last one of a month is its fourth or its fifth.
  where p_weeks = '[]' or p_weeks @> to_jsonb(week.place) or (week.place >= 4 and p_weeks ? 'last')
$$;

comment on function private.to_opening_minutes is
  'Hours as minutes of a month of five weeks, half-open, so that 12:00 may end one span and begin the next.';
grant execute on function private.to_opening_minutes to service_role;

alter table public.opening_hours
  drop constraint opening_hours_span_excl,
  add constraint opening_hours_span_excl exclude using gist (
    workshop_id with =,
    private.to_opening_minutes(weekday, opens, closes, weeks) with &&
  );

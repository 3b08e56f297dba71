create function private.split_words(p_text text) returns text[]
language sql immutable parallel safe
set search_path = ''
as $$
  -- Signs are named, so that letters of any script are words whatever the server's collation is.
  select coalesce(array_agg(left(split.word, 40) order by split.place), '{}')
  from regexp_split_to_table(
    private.fold_text(left(p_text, 8000)), '[\s!-/:-@\[-`{-~§°´·¿¡«»–—‘’‚“”„•…]+'
  ) with ordinality as split (word, place)
  where split.word <> ''
$$;

comment on function private.split_words is 'The words of a text in their order, folded as search folds.';
grant execute on function private.split_words to authenticated, service_role;

create function private.list_number_terms(p_text text) returns setof text
language sql immutable parallel safe
set search_path = ''
as $$
  -- With a country's code one does not see where it ends: one to three digits.
  select term.value
  from regexp_matches(p_text, '(\+|\m00)?(\(?\d[\d\s()/.–-]{2,24}\d)', 'g') as found (parts)
  cross join lateral (
    select ltrim(regexp_replace(replace(found.parts[2], '(0)', ''), '\D', '', 'g'), '0')
  ) as number (digits)
  cross join lateral (
    select '<' || reverse(number.digits)
    union all
    select '>' || substr(number.digits, dropped.count + 1)
    from generate_series(case when found.parts[1] is null then 0 else 1 end, case when found.parts[1] is null then 0 else 3 end)
      as dropped (count)
  ) as term (value)
  where length(number.digits) >= 4
$$;

comment on function private.list_number_terms is
  'What finds the numbers of a text from either end, however they are grouped: "+49 151 234" as <43215194, >9151234, >151234 and >51234.';
grant execute on function private.list_number_terms to authenticated, service_role;

/*
 * Each term begins with the workshop's key: a search for the beginning of a word then reads that workshop's terms only, which a
 * column of its own in the index would not do. Costly to plan with, so that the index is asked rather than every row read.
 */
create function private.to_search_terms(p_workshop_id uuid, p_text text) returns tsvector
language sql immutable parallel safe cost 1000
set search_path = ''
as $$
  with said as (
    select split.word, split.place
    from unnest(private.split_words(p_text)) with ordinality as split (word, place)
  ),
  term (value) as (
    select said.word from said
    union
    -- A plate in pieces: "L-XY 77" is also lxy77.
    select joined.value
    from (
      select unnest(array[
        said.word || lead(said.word) over in_order,
        said.word || lead(said.word) over in_order || lead(said.word, 2) over in_order
      ]) as value
      from said
      window in_order as (order by said.place)
    ) as joined
    where length(joined.value) between 4 and 9 and joined.value ~ '\d' and joined.value ~ '[a-z]'
    union
    select private.list_number_terms(p_text)
  )
  select coalesce(array_to_tsvector(array_agg(left(md5(p_workshop_id::text), 8) || term.value)), '')
  from term
$$;

comment on function private.to_search_terms is
  'What a text of a workshop is found by: its words, its plates without gaps, its numbers from either end.';
grant execute on function private.to_search_terms to authenticated, service_role;

create function private.to_search_query(p_workshop_id uuid, p_text text) returns tsquery
language plpgsql immutable parallel safe
set search_path = ''
as $$
declare
  v_key text := left(md5(p_workshop_id::text), 8);
  v_words text[] := (private.split_words(left(p_text, 200)))[1:8];
  v_joined text := array_to_string(v_words, '');
  v_digits text := ltrim(regexp_replace(replace(p_text, '(0)', ''), '\D', '', 'g'), '0');
  v_drops integer[] := case when btrim(p_text) ~ '^(\+|00)' then array[0, 1, 2, 3] else array[0] end;
  v_query text;
begin
  select string_agg(quote_literal(v_key || word) || ':*', ' & ') into v_query from unnest(v_words) as word;
  if v_joined ~ '\d' and v_joined ~ '[a-z]' and cardinality(v_words) > 1 and length(v_joined) between 3 and 12 then
    v_query := v_query || ' | ' || quote_literal(v_key || v_joined) || ':*';
  end if;
  if p_text ~ '^[\d\s()/.+–-]+$' and length(v_digits) >= 4 then
    select v_query || string_agg(
      ' | ' || quote_literal(v_key || '>' || substr(v_digits, dropped + 1)) || ':*'
      || ' | ' || quote_literal(v_key || '<' || reverse(substr(v_digits, dropped + 1))) || case when dropped = 0 then ':*' else '' end, ''
    ) into v_query
    from unnest(v_drops) as dropped
    where dropped = 0 or length(v_digits) - dropped >= 4;
  end if;
  return v_query::tsquery;
end
$$;

comment on function private.to_search_query is
  'Asks for all words of a text by their beginnings, or for the plate or number that it is; null when it has no word.';
grant execute on function private.to_search_query to authenticated, service_role;

create function private.join_values(p_object jsonb) returns text
language sql immutable parallel safe
set search_path = ''
as $$
  select string_agg(entry.value, ' ') from jsonb_each_text(p_object) as entry
$$;

comment on function private.join_values is 'The values of an object, without its keys.';
grant execute on function private.join_values to authenticated, service_role;

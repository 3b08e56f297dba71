create function private.split_words(p_text text) returns text[]
language plpgsql immutable parallel safe
set search_path = ''
as $$
begin
  -- Signs are named, so that letters of any script are words whatever the server's collation is.
  return array_remove(
    regexp_split_to_array(private.fold_text(left(p_text, 8000)), '[\s!-/:-@\[-`{-~§°´·€£¿¡«»–—‘’‚“”„•…]+'), ''
  );
end
$$;

comment on function private.split_words is 'The words of a text in their order, folded as search folds.';
grant execute on function private.split_words to authenticated, service_role;

create function private.list_number_terms(p_text text) returns text[]
language sql immutable parallel safe
set search_path = ''
as $$
  -- With a country's code one does not see where it ends: one to three digits.
  select array_agg(distinct term.value)
  from regexp_matches(p_text, '(\+|\m00)?(\(?\d[\d\s()/.–-]{2,24}\d)', 'g') as found (parts)
  cross join lateral (
    select ltrim(regexp_replace(replace(found.parts[2], '(0)', ''), '\D', '', 'g'), '0')
  ) as number (digits)
  cross join lateral (
    select '<' || reverse(number.digits)
    union all
    select '>' || substr(number.digits, dropped.count + 1)
    from generate_series(0, case when found.parts[1] is null then 0 else 3 end) as dropped (count)
  ) as term (value)
  where length(number.digits) >= 4
$$;

comment on function private.list_number_terms is
  'What finds the numbers of a text from either end, however they are grouped: "+49 151 234" among others as <43215194 and >151234.';
grant execute on function private.list_number_terms to authenticated, service_role;

/*
 * Each term begins with the workshop's key: a search for the beginning of a word then reads that workshop's terms only, which a
 * column of its own in the index would not do. Costly to plan with, so that the index is asked rather than every row read.
 */
create function private.to_search_terms(p_workshop_id uuid, p_text text, p_with_numbers boolean default true)
returns tsvector
language plpgsql immutable parallel safe cost 1000
set search_path = ''
as $$
declare
  v_words text[] := private.split_words(p_text);
  v_terms text[] := v_words;
  v_joined text;
begin
  if p_with_numbers and p_text ~ '\d' then
    -- A plate in pieces: "L-XY 77" is also lxy77.
    for i in 1 .. cardinality(v_words) - 1 loop
      v_joined := v_words[i] || v_words[i + 1];
      if length(v_joined) <= 9 then
        v_terms := v_terms || v_joined || (v_joined || v_words[i + 2]);
      end if;
    end loop;
    if p_text ~ '\d[\d\s()/.–-]{2,}\d' then
      v_terms := v_terms || private.list_number_terms(p_text);
    end if;
  end if;
  return array_to_tsvector(
    array(select left(md5(p_workshop_id::text), 8) || left(term, 40) from unnest(v_terms) as term where term is not null)
  );
end
$$;

comment on function private.to_search_terms is
  'What a text of a workshop is found by: its words, and where a customer or colleague wrote it, its plates without gaps and its numbers from either end.';
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
  v_query text;
begin
  select string_agg(quote_literal(v_key || left(word, 40)) || ':*', ' & ') into v_query from unnest(v_words) as word;
  if v_joined ~ '\d' and v_joined ~ '[^\d]' and cardinality(v_words) > 1 and length(v_joined) between 3 and 12 then
    v_query := v_query || ' | ' || quote_literal(v_key || v_joined) || ':*';
  end if;
  if p_text ~ '^[\d\s()/.+–-]+$' and length(v_digits) >= 4 then
    -- Its beginning or its end; with a country's code also the number without it, whole.
    select v_query || string_agg(
      ' | ' || quote_literal(v_key || '>' || substr(v_digits, dropped + 1)) || ':*'
      || ' | ' || quote_literal(v_key || '<' || reverse(substr(v_digits, dropped + 1))) || case when dropped = 0 then ':*' else '' end,
      ''
    ) into v_query
    from generate_series(0, case when btrim(p_text) ~ '^(\+|00)' then 3 else 0 end) as dropped
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

/*
 * Of all texts, whoever wrote them: the bot repeats a number that was told, and a colleague writes one down. The workshop's own
 * numbers and address are no customer's and stay: they are put aside, and put back afterwards.
 */
create function private.mask_for_mechanic(p_workshop_id uuid, p_text text) returns text
language plpgsql stable
set search_path = ''
as $$
declare
  v_text text := p_text;
  v_own text[];
  v_pattern text;
  v_kept text[] := '{}';
  v_found text;
begin
  if p_text is null or private.mask_contact_data(p_text) = p_text then
    return p_text;
  end if;

  select array_remove(array[
    -- By its last seven digits, however it is written: "0341 5550100", "+49 (341) 55 50 100".
    private.to_number_pattern(workshops.phone),
    private.to_number_pattern(workshops.tow_phone),
    regexp_replace(workshops.email, '([^[:alnum:]@])', '\\\1', 'g')
  ], null) into v_own
  from public.workshops
  where workshops.id = p_workshop_id;

  foreach v_pattern in array coalesce(v_own, '{}') loop
    for v_found in select distinct found.texts[1] from regexp_matches(v_text, '(' || v_pattern || ')', 'gi') as found (texts) loop
      v_kept := v_kept || v_found;
      -- A character for private use, which no text has.
      v_text := replace(v_text, v_found, chr(57344 + cardinality(v_kept)));
    end loop;
  end loop;

  v_text := private.mask_contact_data(v_text);
  for v_place in 1 .. cardinality(v_kept) loop
    v_text := replace(v_text, chr(57344 + v_place), v_kept[v_place]);
  end loop;
  return v_text;
end
$$;

comment on function private.mask_for_mechanic is
  'A text without phone numbers and e-mail addresses other than the workshop''s own.';

create function private.to_number_pattern(p_phone text) returns text
language sql immutable
set search_path = ''
as $$
  select '(?:\+|0)[\d\s()/.-]{0,10}?' || array_to_string(string_to_array(right(digits, 7), null), '[\s()/.-]{0,3}') || '(?!\d)'
  from (select regexp_replace(p_phone, '\D', '', 'g')) as phone (digits)
  where length(digits) >= 7
$$;

comment on function private.to_number_pattern is 'How a phone number may be written in a text, by its last seven digits; null for a short one.';
grant execute on function private.mask_for_mechanic to service_role;
grant execute on function private.to_number_pattern to service_role;

create or replace function private.to_conversation_row(p_row private.conversation_rows, p_told jsonb, p_is_office boolean)
returns public.conversation_row
language sql stable
set search_path = ''
as $$
  select
    p_row.id,
    coalesce(p_row.contact_name, p_told ->> 'name'),
    p_row.channel,
    p_row.mode,
    p_row.status,
    p_row.assignee_email,
    p_row.unread_count,
    case
      when p_is_office then p_row.last_message_preview
      else private.mask_for_mechanic(p_row.workshop_id, p_row.last_message_preview)
    end,
    p_row.last_message_author,
    p_row.last_message_at,
    p_row.has_lead and p_is_office,
    p_row.contact_name is null and coalesce(p_told ? 'name', false),
    p_row.assignee_name,
    p_row.message_count,
    p_row.waiting_since,
    p_row.waiting_for,
    case when p_is_office then p_row.last_question else private.mask_for_mechanic(p_row.workshop_id, p_row.last_question) end,
    p_row.bot_state,
    nullif(concat_ws(' · ', p_told ->> 'service', coalesce(p_told ->> 'model', p_told ->> 'plate')), ''),
    p_row.assignee_id,
    p_row.note_count,
    p_row.tags,
    p_row.snoozed_until,
    p_row.mentioned_ids
$$;

create or replace function public.list_messages(
  p_workshop text,
  p_conversation_id uuid,
  p_before bigint default null,
  p_limit integer default 50
)
returns setof public.message_row
language plpgsql stable security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop);
begin
  if not exists (
    select from public.conversations
    where conversations.workshop_id = v_member.workshop_id and conversations.id = p_conversation_id
  ) then
    raise exception 'there is no such conversation' using errcode = 'PT404', hint = 'conversation_not_found';
  end if;

  return query
  select
    shown.id,
    shown.position,
    shown.author,
    shown.author_name,
    case
      when v_member.role = 'mechanic' then private.mask_for_mechanic(v_member.workshop_id, shown.body)
      else shown.body
    end,
    shown.sources,
    -- They carry what fills the customer's form.
    case when v_member.role = 'mechanic' then '[]'::public.answer_parts else shown.actions end,
    shown.answered,
    shown.created_at,
    (
      select jsonb_build_object(
        'note', wrong_answers.note, 'status', wrong_answers.status, 'markedAt', wrong_answers.marked_at
      )
      from public.wrong_answers
      where wrong_answers.workshop_id = v_member.workshop_id and wrong_answers.message_id = shown.id
    )
  from (
    select messages
    from public.messages
    where messages.workshop_id = v_member.workshop_id
      and messages.conversation_id = p_conversation_id
      and messages.position < coalesce(p_before, 9223372036854775807)
    order by messages.position desc
    limit least(greatest(coalesce(p_limit, 50), 1), 200)
  ) as newest (message)
  cross join lateral private.to_message_row(newest.message) as shown
  order by shown.position;
end
$$;

create function public.list_asked_questions(p_workshop_id uuid, p_limit integer)
returns table (question text, times_asked bigint)
language sql stable
set search_path = ''
as $$
  with recent as (
    select conversations.id
    from public.conversations
    where conversations.workshop_id = p_workshop_id and conversations.last_message_at > now() - interval '30 days'
    order by conversations.last_message_at desc, conversations.id desc
    limit 1000
  ),
  asked as (
    select min(messages.body) as question, count(distinct messages.conversation_id) as times_asked
    from recent
    join public.messages on messages.workshop_id = p_workshop_id and messages.conversation_id = recent.id
    where messages.author = 'visitor' and length(messages.body) <= 300
    -- Marks and spaces make no other question.
    group by btrim(regexp_replace(private.fold_text(messages.body), '[^[:alnum:]]+', ' ', 'g'))
    having count(distinct messages.conversation_id) > 1
  )
  select asked.question, asked.times_asked
  from asked
  -- What names a person, a phone or a car is nobody else's question.
  where private.mask_personal_data(asked.question) = asked.question
  order by asked.times_asked desc, asked.question
  limit least(greatest(p_limit, 1), 200)
$$;

comment on function public.list_asked_questions is
  'What customers of a workshop asked in more than one conversation of its last thousand, within 30 days; most asked first.';
grant execute on function public.list_asked_questions to service_role;

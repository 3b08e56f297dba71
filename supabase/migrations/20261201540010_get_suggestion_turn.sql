create function public.get_suggestion_turn(p_workshop_id uuid, p_conversation_id uuid)
returns table (
  question text,
  locale text,
  history jsonb,
  told jsonb,
  sent_lead jsonb,
  ai_spent_micro_euros bigint
)
language plpgsql stable
set search_path = ''
as $$
declare
  v_first bigint;
begin
  -- A bot that only said that a person will answer has answered nothing.
  with latest as (
    select messages.author, messages.position, messages.body,
      messages.author = 'member' or (messages.author = 'bot' and messages.answered) as is_answer
    from public.messages
    where messages.workshop_id = p_workshop_id
      and messages.conversation_id = p_conversation_id
    order by messages.position desc
    limit 20
  )
  select min(latest.position), string_agg(latest.body, E'\n' order by latest.position)
  into v_first, question
  from latest
  where latest.author = 'visitor'
    and latest.position > coalesce((select max(said.position) from latest as said where said.is_answer), 0);
  if v_first is null then
    return;
  end if;

  select conversations.locale into get_suggestion_turn.locale
  from public.conversations
  where conversations.workshop_id = p_workshop_id and conversations.id = p_conversation_id;
  history := private.get_history(p_workshop_id, p_conversation_id, v_first);
  told := (
    select told_details.details from public.told_details
    where told_details.workshop_id = p_workshop_id and told_details.conversation_id = p_conversation_id
  );
  sent_lead := private.get_sent_lead(p_workshop_id, p_conversation_id);
  ai_spent_micro_euros := private.get_ai_spending(p_workshop_id);
  return next;
end
$$;

comment on function public.get_suggestion_turn is
  'What the customer has written since anybody answered, of the latest twenty messages, as one question, and what an answer needs; no row where nothing is open.';
grant execute on function public.get_suggestion_turn to service_role;

create function public.count_suggestion(p_workshop_id uuid, p_usage jsonb, p_verdict jsonb) returns void
language sql volatile
set search_path = ''
as $$
  select private.count_ai_usage(p_workshop_id, p_usage, p_verdict)
$$;

comment on function public.count_suggestion is 'Adds what a language model took for a proposed answer to its workshop''s day.';
grant execute on function public.count_suggestion to service_role;

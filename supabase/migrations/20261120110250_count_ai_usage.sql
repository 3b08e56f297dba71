create function private.count_ai_usage(p_workshop_id uuid, p_usage jsonb, p_verdict jsonb) returns void
language sql volatile
set search_path = ''
as $$
  insert into public.ai_usage as counted (
    workshop_id, day, model, turns, input_tokens, output_tokens, cost_micro_euros, unpriced_turns,
    passed_sentences, dropped_sentences, replaced_turns
  )
  values (
    p_workshop_id,
    (now() at time zone 'utc')::date,
    p_usage ->> 'model',
    1,
    (p_usage ->> 'inputTokens')::bigint,
    (p_usage ->> 'outputTokens')::bigint,
    (p_usage ->> 'costMicroEuros')::bigint,
    case when (p_usage ->> 'isPriced')::boolean then 0 else 1 end,
    coalesce((p_verdict ->> 'passed')::integer, 0),
    coalesce((p_verdict ->> 'dropped')::integer, 0),
    case when (p_verdict ->> 'isReplaced')::boolean then 1 else 0 end
  )
  on conflict on constraint ai_usage_pkey do update set
    turns = counted.turns + 1,
    input_tokens = counted.input_tokens + excluded.input_tokens,
    output_tokens = counted.output_tokens + excluded.output_tokens,
    cost_micro_euros = counted.cost_micro_euros + excluded.cost_micro_euros,
    unpriced_turns = counted.unpriced_turns + excluded.unpriced_turns,
    passed_sentences = counted.passed_sentences + excluded.passed_sentences,
    dropped_sentences = counted.dropped_sentences + excluded.dropped_sentences,
    replaced_turns = counted.replaced_turns + excluded.replaced_turns
$$;

comment on function private.count_ai_usage is 'Adds one turn of a language model to its workshop''s day.';
grant execute on function private.count_ai_usage to service_role;

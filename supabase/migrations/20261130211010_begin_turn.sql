create or replace function public.begin_turn(
  p_workshop_id uuid,
  p_conversation_id uuid,
  p_client_message_id text,
  p_body text,
  p_channel text,
  p_locale text,
  p_query text,
  p_terms text[],
  p_embedding jsonb default null,
  p_told jsonb default null,
  p_unfound integer default 0
)
returns table (
  message_id uuid,
  mode public.conversation_mode,
  is_duplicate boolean,
  reply jsonb,
  history jsonb,
  passages jsonb,
  ai_spent_micro_euros bigint,
  told jsonb,
  sent_lead jsonb
)
language plpgsql volatile
set search_path = ''
as $$
declare
  v_position bigint;
  v_at timestamptz := clock_timestamp();
  v_is_new boolean;
begin
  select opened.mode, opened.is_new into mode, v_is_new
  from private.open_with_message(p_workshop_id, p_conversation_id, p_channel, p_locale, p_body, v_at) as opened;

  insert into public.messages (workshop_id, conversation_id, author, body, client_message_id, created_at)
  values (p_workshop_id, p_conversation_id, 'visitor', p_body, p_client_message_id,
    case when v_is_new then v_at else clock_timestamp() end)
  on conflict on constraint messages_workshop_id_conversation_id_client_message_id_key do nothing
  returning messages.id, messages.position into message_id, v_position;
  is_duplicate := message_id is null;
  if v_is_new then
    perform set_config('carbot.opened_with', '', true);
  end if;

  if is_duplicate then
    select messages.id, messages.position into message_id, v_position
    from public.messages
    where messages.workshop_id = p_workshop_id
      and messages.conversation_id = p_conversation_id
      and messages.client_message_id = p_client_message_id;
    reply := private.get_stored_reply(p_workshop_id, message_id);
  end if;

  ai_spent_micro_euros := private.get_ai_spending(p_workshop_id);
  history := private.get_history(p_workshop_id, p_conversation_id, v_position);
  -- Where a person answers, no answer of ours will bring what was told.
  if mode = 'human' then
    perform private.note_told(p_workshop_id, p_conversation_id, p_told);
  end if;
  told := (
    select told_details.details from public.told_details
    where told_details.workshop_id = p_workshop_id and told_details.conversation_id = p_conversation_id
  );
  sent_lead := private.get_sent_lead(p_workshop_id, p_conversation_id);
  passages := '[]';
  if mode = 'bot' and reply is null then
    passages := private.list_turn_passages(p_workshop_id, p_query, p_terms, p_embedding, p_unfound);
  end if;
  return next;
end
$$;

comment on function public.begin_turn is
  'Stores a visitor''s message once and returns what its answer needs, what was told and sent before among it and so many texts that its words did not find; a repeat returns the answer already given.';
grant execute on function public.begin_turn to service_role;

drop function private.open_conversation;

/* Text becomes what the column or variable is by a cast that is written down: a checker of functions cannot tell one that is not from a slip. */
create or replace function private.get_history(p_workshop_id uuid, p_conversation_id uuid, p_before bigint)
returns jsonb
language plpgsql stable
set search_path = ''
as $$
declare
  v_sent_at timestamptz := (private.get_sent_lead(p_workshop_id, p_conversation_id) ->> 'sentAt')::timestamptz;
begin
  return (
    select coalesce(jsonb_agg(
      jsonb_build_object(
        'author', earlier.author,
        'body', earlier.body,
        -- A lead that has been sent since is no longer asked for.
        'topic', case when earlier.created_at <= v_sent_at then earlier.topic - 'lead' else earlier.topic end
      )
      order by earlier.position
    ), '[]')
    from (
      select messages.position, messages.author, messages.body, messages.topic, messages.created_at
      from public.messages
      where messages.workshop_id = p_workshop_id
        and messages.conversation_id = p_conversation_id
        and messages.position < p_before
      order by messages.position desc
      limit 10
    ) as earlier
  );
end
$$;

create or replace function private.to_lead(p_workshop_id uuid, p_lead jsonb) returns public.leads
language plpgsql stable
set search_path = ''
as $$
declare
  v_lead public.leads;
begin
  if p_lead -> 'consent' is distinct from 'true' then
    raise exception 'a lead needs consent'
      using errcode = 'PT422', hint = 'consent_required', detail = 'consent: must be true';
  end if;

  v_lead.conversation_id := (p_lead ->> 'conversationId')::uuid;
  v_lead.client_lead_id := p_lead ->> 'clientLeadId';
  v_lead.name := btrim(p_lead ->> 'name');
  v_lead.phone := nullif(p_lead ->> 'phone', '');
  v_lead.email := nullif(p_lead ->> 'email', '');
  v_lead.service := nullif(p_lead ->> 'service', '');
  v_lead.vehicle := nullif(p_lead -> 'vehicle', 'null');
  v_lead.message := nullif(p_lead ->> 'message', '');
  v_lead.preferred_times := nullif(p_lead ->> 'preferredTimes', '');
  v_lead.channel := coalesce(p_lead ->> 'channel', 'web');
  v_lead.consent_text := p_lead ->> 'consentText';

  if v_lead.phone is null and v_lead.email is null then
    raise exception 'a lead needs a way to call back'
      using errcode = 'PT422', hint = 'contact_required', detail = 'phone: a phone number or an e-mail address is needed';
  end if;
  if not exists (select from public.workshops where workshops.id = p_workshop_id) then
    raise exception 'there is no such workshop' using errcode = 'PT404', hint = 'workshop_not_found';
  end if;
  if v_lead.conversation_id is not null and not exists (
    select from public.conversations
    where conversations.workshop_id = p_workshop_id and conversations.id = v_lead.conversation_id
  ) then
    perform private.refuse_erased(p_workshop_id, v_lead.conversation_id);
    raise exception 'there is no such conversation' using errcode = 'PT404', hint = 'conversation_not_found';
  end if;
  return v_lead;
end
$$;

/*
 * Definer, because members read no table that holds customers' words. Of a customer whom nothing but this conversation tells of there is
 * nothing to list.
 */
create function public.get_customer_history(p_workshop text, p_conversation_id uuid)
returns table (vehicles jsonb, conversations jsonb)
language plpgsql stable security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop);
  v_is_office boolean := v_member.role <> 'mechanic';
  v_contact uuid := (
    select known.contact_id from public.conversations as known
    where known.workshop_id = v_member.workshop_id and known.id = p_conversation_id
  );
begin
  vehicles := (
    select coalesce(jsonb_agg(told.vehicle order by told.last_told_at desc), '[]')
    from (
      select given.vehicle, max(given.told_at) as last_told_at
      from (
        select contacts.vehicle, contacts.updated_at as told_at
        from public.contacts
        where contacts.workshop_id = v_member.workshop_id and contacts.id = v_contact
        union all
        select leads.vehicle, leads.created_at
        from public.leads
        where leads.workshop_id = v_member.workshop_id and leads.contact_id = v_contact
      ) as given
      where given.vehicle is not null and given.vehicle <> '{}'
      group by given.vehicle
      order by last_told_at desc
      limit 10
    ) as told
  );
  conversations := (
    select coalesce(
      jsonb_agg(
        jsonb_build_object(
          'id', shown.id,
          'lastMessageAt', shown.last_message_at,
          'status', shown.status,
          'matter', shown.matter,
          'lastQuestion', shown.last_question
        )
        order by shown.last_message_at desc, shown.id desc
      ),
      '[]'
    )
    from (
      select listed
      from private.conversation_rows as listed
      where listed.workshop_id = v_member.workshop_id
        and listed.id = any (private.list_contact_conversations(v_member.workshop_id, v_contact))
        and listed.id <> p_conversation_id
      order by listed.last_message_at desc, listed.id desc
      limit 10
    ) as others (listed)
    left join public.told_details
      on told_details.workshop_id = (others.listed).workshop_id and told_details.conversation_id = (others.listed).id
    cross join lateral private.to_conversation_row(others.listed, told_details.details, v_is_office) as shown
  );
  return next;
end
$$;

comment on function public.get_customer_history is
  'The cars that the customer of a conversation has told of, and their other conversations, ten of each, the newest first.';
grant execute on function public.get_customer_history to authenticated;

create function public.list_conversation_gaps(p_workshop text, p_conversation_id uuid)
returns table (
  id uuid,
  question text,
  locale text,
  times_asked integer,
  first_asked_at timestamptz,
  last_asked_at timestamptz,
  last_conversation_id uuid,
  status text,
  resolved_kind text,
  resolved_id uuid
)
language plpgsql stable security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop);
begin
  return query
  select
    knowledge_gaps.id,
    knowledge_gaps.question,
    knowledge_gaps.locale,
    knowledge_gaps.times_asked,
    knowledge_gaps.first_asked_at,
    knowledge_gaps.last_asked_at,
    knowledge_gaps.last_conversation_id,
    knowledge_gaps.status,
    knowledge_gaps.resolved_kind,
    knowledge_gaps.resolved_id
  from public.knowledge_gaps
  where knowledge_gaps.workshop_id = v_member.workshop_id
    and knowledge_gaps.status = 'open'
    and (
      knowledge_gaps.last_conversation_id = p_conversation_id
      or knowledge_gaps.id in (
        select gap_questions.gap_id from public.gap_questions
        where gap_questions.workshop_id = v_member.workshop_id and gap_questions.conversation_id = p_conversation_id
      )
    )
  order by knowledge_gaps.last_asked_at desc, knowledge_gaps.id
  limit 5;
end
$$;

comment on function public.list_conversation_gaps is
  'Questions of a conversation that nobody could answer and that are still open, the newest first, five at most.';
grant execute on function public.list_conversation_gaps to authenticated;

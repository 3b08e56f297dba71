-- The last message is found among all messages now, so the inbox row needs no copy of its words.
drop index public.conversations_inbox_text_idx;

/*
 * For list_conversations, which has checked the membership and acts as the owner: Postgres uses no text index beneath a policy.
 * Without sequential and plain index scans, so that the cost follows what is found and not how much there is.
 */
create function private.find_conversations(p_workshop_id uuid, p_query tsquery, p_with_contacts boolean, p_limit integer)
returns setof uuid
language sql stable
set search_path = ''
set enable_seqscan = off
set enable_indexscan = off
set plan_cache_mode = force_custom_plan
as $$
  (
    select found.conversation_id
    from (
      select messages.workshop_id, messages.conversation_id
      from public.messages
      where private.to_search_terms(messages.workshop_id, messages.body, messages.author <> 'bot') @@ p_query
      -- Keeps the planner from reading all of the workshop's messages beside those found.
      offset 0
    ) as found
    where found.workshop_id = p_workshop_id
    limit p_limit
  )
  union all
  (
    select conversations.id
    from public.conversations
    where conversations.workshop_id = p_workshop_id
      and private.to_search_terms(conversations.workshop_id, conversations.contact_name) @@ p_query
      and conversations.contact_name is not null
    limit p_limit
  )
  union all
  (
    select told_details.conversation_id
    from public.told_details
    where p_with_contacts
      and told_details.workshop_id = p_workshop_id
      and private.to_search_terms(told_details.workshop_id, private.join_values(told_details.details)) @@ p_query
    limit p_limit
  )
  union all
  (
    select conversations.id
    from public.contacts
    join public.conversations
      on conversations.workshop_id = contacts.workshop_id and conversations.contact_id = contacts.id
    where p_with_contacts
      and contacts.workshop_id = p_workshop_id
      and private.to_search_terms(
        contacts.workshop_id,
        contacts.name || ' ' || coalesce(contacts.phone, '') || ' ' || coalesce(contacts.email, '') || ' '
        || coalesce(private.join_values(contacts.vehicle), '')
      ) @@ p_query
    limit p_limit
  )
$$;

comment on function private.find_conversations is
  'Conversations of a workshop in which a search finds a message, a name or, if asked for, contact data; some of them more than once, at most p_limit by each.';

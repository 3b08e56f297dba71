/*
 * For list_conversations, which has checked the membership. Without sequential scans, so that the cost follows what is found.
 */
create function private.find_tagged(p_workshop_id uuid, p_tag text, p_limit integer) returns setof uuid
language sql stable
set search_path = ''
set enable_seqscan = off
set enable_indexscan = off
set plan_cache_mode = force_custom_plan
as $$
  select found.id
  from (
    select conversations.id, conversations.workshop_id
    from public.conversations
    where conversations.tags <> '{}'
      and private.to_tag_keys(conversations.workshop_id, conversations.tags) @> array[p_workshop_id::text || ' ' || p_tag]
    offset 0
  ) as found
  where found.workshop_id = p_workshop_id
  limit p_limit
$$;

comment on function private.find_tagged is 'Conversations of a workshop that have a tag, at most p_limit.';

create or replace function public.update_conversation(
  p_workshop text,
  p_conversation_id uuid,
  p_mode text default null,
  p_status text default null,
  p_assignee_id uuid default null
)
returns setof public.conversation_details
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner', 'reception', 'mechanic']);
begin
  perform private.change_conversation(v_member, jsonb_strip_nulls(jsonb_build_object(
    'id', p_conversation_id, 'mode', p_mode, 'status', p_status, 'assigneeId', p_assignee_id
  )));
  return query select shown.* from public.get_conversation(p_workshop, p_conversation_id) as shown;
end
$$;

create function public.list_tags(p_workshop text) returns table (name text)
language plpgsql stable
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop);
begin
  return query
  select tags.name from public.tags where tags.workshop_id = v_member.workshop_id order by lower(tags.name), tags.name;
end
$$;

comment on function public.list_tags is 'The words a workshop sorts its conversations by.';
grant execute on function public.list_tags to authenticated;

-- Definer for the same reason as above.
create function public.delete_tag(p_workshop text, p_name text) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner', 'reception']);
begin
  delete from public.tags where tags.workshop_id = v_member.workshop_id and tags.name = p_name;
  update public.conversations set tags = array_remove(conversations.tags, p_name)
  where conversations.workshop_id = v_member.workshop_id
    and conversations.tags <> '{}'
    and private.to_tag_keys(conversations.workshop_id, conversations.tags)
      @> private.to_tag_keys(v_member.workshop_id, array[p_name]);
end
$$;

comment on function public.delete_tag is 'Takes a tag off all conversations and out of the list; one that is not there is no trouble.';
grant execute on function public.delete_tag to authenticated;

-- Counted where they are shown: a column of the conversation would be handed out with it.
create or replace view private.conversation_rows with (security_invoker = true) as
select
  conversations.workshop_id,
  conversations.id,
  conversations.contact_id,
  conversations.contact_name,
  conversations.channel,
  conversations.mode,
  conversations.status,
  conversations.assignee_id,
  members.email as assignee_email,
  conversations.unread_count,
  conversations.last_message_preview,
  conversations.last_message_author,
  conversations.last_message_at,
  exists (
    select from public.leads
    where leads.workshop_id = conversations.workshop_id and leads.conversation_id = conversations.id
  ) as has_lead,
  members.name as assignee_name,
  conversations.message_count,
  conversations.waiting_since,
  conversations.waiting_for,
  conversations.last_question,
  conversations.bot_state,
  (
    select count(*)::integer from public.conversation_notes
    where conversation_notes.workshop_id = conversations.workshop_id
      and conversation_notes.conversation_id = conversations.id
  ) as note_count,
  conversations.tags,
  conversations.snoozed_until,
  array(
    select distinct note_mentions.member_id from public.note_mentions
    where note_mentions.workshop_id = conversations.workshop_id
      and note_mentions.conversation_id = conversations.id
      and note_mentions.seen_at is null
  ) as mentioned_ids
from public.conversations
left join public.members
  on members.workshop_id = conversations.workshop_id and members.id = conversations.assignee_id;

create or replace function public.add_note(
  p_workshop text, p_conversation_id uuid, p_body text, p_client_note_id text, p_mentions uuid[] default '{}'
)
returns uuid
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner', 'reception', 'mechanic']);
  v_id uuid;
begin
  perform private.lock_conversation(v_member.workshop_id, p_conversation_id);
  if exists (
    select from unnest(p_mentions) as mentioned (id)
    where not exists (
      select from public.members
      where members.workshop_id = v_member.workshop_id and members.id = mentioned.id and members.role <> 'viewer'
    )
  ) then
    raise exception 'mentions: names somebody who is not in the team' using errcode = 'PT422', hint = 'mention_not_found';
  end if;

  insert into public.conversation_notes (workshop_id, conversation_id, member_id, body, client_note_id)
  values (v_member.workshop_id, p_conversation_id, v_member.id, p_body, p_client_note_id)
  on conflict on constraint conversation_notes_client_note_id_key do nothing
  returning conversation_notes.id into v_id;
  if v_id is null then
    return (
      select conversation_notes.id from public.conversation_notes
      where conversation_notes.workshop_id = v_member.workshop_id
        and conversation_notes.conversation_id = p_conversation_id
        and conversation_notes.client_note_id = p_client_note_id
    );
  end if;

  -- Whoever names themselves has seen it.
  insert into public.note_mentions (workshop_id, note_id, member_id, conversation_id)
  select distinct v_member.workshop_id, v_id, mentioned.id, p_conversation_id
  from unnest(p_mentions) as mentioned (id)
  where mentioned.id <> v_member.id;

  perform private.touch_conversation(v_member.workshop_id, p_conversation_id);
  return v_id;
end
$$;

create or replace function public.delete_note(p_workshop text, p_conversation_id uuid, p_note_id uuid) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner', 'reception', 'mechanic']);
begin
  perform private.lock_conversation(v_member.workshop_id, p_conversation_id);
  delete from public.conversation_notes
  where conversation_notes.workshop_id = v_member.workshop_id
    and conversation_notes.conversation_id = p_conversation_id
    and conversation_notes.id = p_note_id
    -- What somebody else has written stays; of those who have left, the owner may clear away.
    and (
      conversation_notes.member_id = v_member.id
      or (conversation_notes.member_id is null and v_member.role = 'owner')
    );
  if not found then
    raise exception 'there is no such note of yours' using errcode = 'PT404', hint = 'note_not_found';
  end if;
  perform private.touch_conversation(v_member.workshop_id, p_conversation_id);
end
$$;

create function private.touch_conversation(p_workshop_id uuid, p_conversation_id uuid) returns void
language plpgsql volatile
set search_path = ''
as $$
begin
  update public.conversations set updated_at = now()
  where conversations.workshop_id = p_workshop_id and conversations.id = p_conversation_id;
end
$$;

comment on function private.touch_conversation is 'Tells whoever watches that something about a conversation has changed.';

alter table public.conversations drop column note_count;

-- Definer, because members read no table that holds customers' words.
create function public.list_notes(p_workshop text, p_conversation_id uuid)
returns table (id uuid, author_name text, is_own boolean, body text, mentions jsonb, created_at timestamptz)
language plpgsql stable security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop);
begin
  return query
  select
    newest.id,
    authors.name,
    coalesce(newest.member_id = v_member.id, false),
    case
      when v_member.role = 'mechanic' then private.mask_for_mechanic(v_member.workshop_id, newest.body)
      else newest.body
    end,
    (
      select coalesce(jsonb_agg(jsonb_build_object('memberId', members.id, 'name', members.name) order by members.name), '[]')
      from public.note_mentions
      join public.members on members.workshop_id = note_mentions.workshop_id and members.id = note_mentions.member_id
      where note_mentions.workshop_id = v_member.workshop_id and note_mentions.note_id = newest.id
    ),
    newest.created_at
  from (
    select conversation_notes.*
    from public.conversation_notes
    where conversation_notes.workshop_id = v_member.workshop_id
      and conversation_notes.conversation_id = p_conversation_id
    order by conversation_notes.created_at desc
    limit 100
  ) as newest
  left join public.members as authors on authors.workshop_id = newest.workshop_id and authors.id = newest.member_id
  order by newest.created_at;
end
$$;

comment on function public.list_notes is
  'What colleagues have written beside a conversation, the newest hundred, oldest of them first; empty for one that is not there.';
grant execute on function public.list_notes to authenticated;

-- Definer, because members write no table themselves.
create function public.add_note(
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

  update public.conversations set note_count = conversations.note_count + 1
  where conversations.workshop_id = v_member.workshop_id and conversations.id = p_conversation_id;
  return v_id;
end
$$;

comment on function public.add_note is
  'Writes a note beside a conversation, for colleagues alone, and names some of them; the same client id again is the same note.';
grant execute on function public.add_note to authenticated;

-- Definer for the same reason.
create function public.delete_note(p_workshop text, p_conversation_id uuid, p_note_id uuid) returns void
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
  update public.conversations set note_count = conversations.note_count - 1
  where conversations.workshop_id = v_member.workshop_id and conversations.id = p_conversation_id;
end
$$;

comment on function public.delete_note is 'Takes back a note of one''s own; the owner also those of people who have left.';
grant execute on function public.delete_note to authenticated;

create or replace function public.set_conversation_read(p_workshop text, p_conversation_id uuid, p_position bigint default null)
returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner', 'reception', 'mechanic']);
  v_has_seen boolean;
begin
  perform private.lock_conversation(v_member.workshop_id, p_conversation_id);

  -- Who opens the conversation sees its notes.
  update public.note_mentions set seen_at = now()
  where note_mentions.workshop_id = v_member.workshop_id
    and note_mentions.conversation_id = p_conversation_id
    and note_mentions.member_id = v_member.id
    and note_mentions.seen_at is null;
  v_has_seen := found;

  update public.conversations
  set unread_count = private.unread_after(
    v_member.workshop_id, p_conversation_id, conversations.unread_count, p_position
  )
  where conversations.workshop_id = v_member.workshop_id
    and conversations.id = p_conversation_id
    -- Also where only a mention was seen: so its colleagues' lists are told.
    and (conversations.unread_count > 0 or v_has_seen);
end
$$;

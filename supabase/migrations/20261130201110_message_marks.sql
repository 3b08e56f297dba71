alter type public.message_row add attribute mark jsonb;

create or replace function private.to_message_row(p_message public.messages) returns public.message_row
language sql immutable
set search_path = ''
as $$
  select
    p_message.id,
    p_message.position,
    p_message.author,
    p_message.author_name,
    p_message.body,
    p_message.sources,
    p_message.actions,
    p_message.answered,
    p_message.created_at,
    -- Nobody outside of the team knows of marks: only list_messages adds them.
    null::jsonb
$$;

create or replace function public.list_messages(
  p_workshop text,
  p_conversation_id uuid,
  p_before bigint default null,
  p_limit integer default 50
)
returns setof public.message_row
language plpgsql stable security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop);
begin
  if not exists (
    select from public.conversations
    where conversations.workshop_id = v_member.workshop_id and conversations.id = p_conversation_id
  ) then
    raise exception 'there is no such conversation' using errcode = 'PT404', hint = 'conversation_not_found';
  end if;

  return query
  select
    shown.id,
    shown.position,
    shown.author,
    shown.author_name,
    case
      when v_member.role = 'mechanic' and shown.author = 'visitor' then private.mask_contact_data(shown.body)
      else shown.body
    end,
    shown.sources,
    -- They carry what fills the customer's form.
    case when v_member.role = 'mechanic' then '[]'::public.answer_parts else shown.actions end,
    shown.answered,
    shown.created_at,
    (
      select jsonb_build_object(
        'note', wrong_answers.note, 'status', wrong_answers.status, 'markedAt', wrong_answers.marked_at
      )
      from public.wrong_answers
      where wrong_answers.workshop_id = v_member.workshop_id and wrong_answers.message_id = shown.id
    )
  from (
    select messages
    from public.messages
    where messages.workshop_id = v_member.workshop_id
      and messages.conversation_id = p_conversation_id
      and messages.position < coalesce(p_before, 9223372036854775807)
    order by messages.position desc
    limit least(greatest(coalesce(p_limit, 50), 1), 200)
  ) as newest (message)
  cross join lateral private.to_message_row(newest.message) as shown
  order by shown.position;
end
$$;

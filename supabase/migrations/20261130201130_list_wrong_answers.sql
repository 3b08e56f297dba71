-- Definer, because members read no table that holds customers' words; what they said is masked here.
create function public.list_wrong_answers(
  p_workshop text,
  p_status text default 'open',
  p_cursor_at timestamptz default null,
  p_cursor_id uuid default null,
  p_limit integer default 30
)
returns table (
  id uuid,
  conversation_id uuid,
  question text,
  answer text,
  sources jsonb,
  note text,
  status text,
  marked_by text,
  marked_at timestamptz,
  settled_by text,
  settled_at timestamptz
)
language plpgsql stable security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop);
begin
  return query
  select
    wrong_answers.message_id,
    messages.conversation_id,
    private.mask_personal_data(asked.body),
    messages.body,
    messages.sources::jsonb,
    wrong_answers.note,
    wrong_answers.status,
    markers.name,
    wrong_answers.marked_at,
    settlers.name,
    wrong_answers.settled_at
  from public.wrong_answers
  join public.messages
    on messages.workshop_id = wrong_answers.workshop_id and messages.id = wrong_answers.message_id
  left join public.messages as asked
    on asked.workshop_id = messages.workshop_id and asked.id = messages.answers_message_id
  left join public.members as markers
    on markers.workshop_id = wrong_answers.workshop_id and markers.id = wrong_answers.marked_by
  left join public.members as settlers
    on settlers.workshop_id = wrong_answers.workshop_id and settlers.id = wrong_answers.settled_by
  where wrong_answers.workshop_id = v_member.workshop_id
    and wrong_answers.status = p_status
    and (
      p_cursor_id is null
      or (wrong_answers.marked_at, wrong_answers.message_id) < (p_cursor_at, p_cursor_id)
    )
  order by wrong_answers.marked_at desc, wrong_answers.message_id desc
  -- One above the largest page: the row too many tells that there is a next page.
  limit least(greatest(coalesce(p_limit, 30), 1), 101);
end
$$;

comment on function public.list_wrong_answers is
  'One page of answers called wrong, the newest first, with the question masked as open questions are.';
grant execute on function public.list_wrong_answers to authenticated;

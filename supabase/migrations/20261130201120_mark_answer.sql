-- Definer, because members write no table themselves.
create function public.mark_answer(
  p_workshop text, p_conversation_id uuid, p_message_id uuid, p_note text default null
)
returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner', 'reception']);
begin
  insert into public.wrong_answers (workshop_id, message_id, note, marked_by)
  select messages.workshop_id, messages.id, private.mask_personal_data(p_note), v_member.id
  from public.messages
  where messages.workshop_id = v_member.workshop_id
    and messages.conversation_id = p_conversation_id
    and messages.id = p_message_id
    and messages.author = 'bot'
  -- Marked once more it is open again, with what is said now.
  on conflict on constraint wrong_answers_pkey do update set
    note = excluded.note,
    status = 'open',
    marked_by = excluded.marked_by,
    marked_at = now(),
    settled_by = null,
    settled_at = null;
  if not found then
    raise exception 'there is no such answer' using errcode = 'PT404', hint = 'answer_not_found';
  end if;
end
$$;

comment on function public.mark_answer is 'Calls an answer of the bot wrong, with a note if there is one.';
grant execute on function public.mark_answer to authenticated;

create function public.unmark_answer(p_workshop text, p_conversation_id uuid, p_message_id uuid) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner', 'reception']);
begin
  -- What is not marked is as it should be.
  delete from public.wrong_answers
  using public.messages
  where wrong_answers.workshop_id = v_member.workshop_id
    and wrong_answers.message_id = p_message_id
    and messages.workshop_id = wrong_answers.workshop_id
    and messages.id = wrong_answers.message_id
    and messages.conversation_id = p_conversation_id;
end
$$;

comment on function public.unmark_answer is 'Takes back that an answer was called wrong.';
grant execute on function public.unmark_answer to authenticated;

create function public.settle_wrong_answer(p_workshop text, p_message_id uuid, p_is_done boolean default true) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner', 'reception']);
begin
  update public.wrong_answers set
    status = case when p_is_done then 'done' else 'open' end,
    settled_by = case when p_is_done then v_member.id end,
    settled_at = case when p_is_done then now() end
  where wrong_answers.workshop_id = v_member.workshop_id and wrong_answers.message_id = p_message_id;
  if not found then
    raise exception 'there is no such answer' using errcode = 'PT404', hint = 'answer_not_found';
  end if;
end
$$;

comment on function public.settle_wrong_answer is 'Says that a wrong answer has been worked off, or takes it up again.';
grant execute on function public.settle_wrong_answer to authenticated;

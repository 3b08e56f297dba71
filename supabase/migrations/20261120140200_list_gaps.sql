create function public.list_gaps(
  p_workshop text,
  p_status text default 'open',
  p_cursor_times integer default null,
  p_cursor_at timestamptz default null,
  p_cursor_id uuid default null,
  p_limit integer default 30
)
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
language plpgsql stable
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
    and knowledge_gaps.status = p_status
    and (
      p_cursor_id is null
      or (knowledge_gaps.times_asked, knowledge_gaps.last_asked_at, knowledge_gaps.id)
        < (p_cursor_times, p_cursor_at, p_cursor_id)
    )
  order by knowledge_gaps.times_asked desc, knowledge_gaps.last_asked_at desc, knowledge_gaps.id desc
  -- One above the largest page: the row too many tells that there is a next page.
  limit least(greatest(coalesce(p_limit, 30), 1), 101);
end
$$;

comment on function public.list_gaps is
  'One page of questions that stayed open, were answered or dismissed; the most asked first, after the cursor.';
grant execute on function public.list_gaps to authenticated;

create function public.dismiss_gap(p_workshop text, p_gap_id uuid, p_is_dismissed boolean default true) returns void
language plpgsql volatile
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner', 'reception']);
begin
  update public.knowledge_gaps
  set status = case when p_is_dismissed then 'dismissed' else 'open' end, resolved_kind = null, resolved_id = null
  where knowledge_gaps.workshop_id = v_member.workshop_id and knowledge_gaps.id = p_gap_id;
  if not found then
    raise exception 'there is no such question' using errcode = 'PT404', hint = 'gap_not_found';
  end if;
end
$$;

comment on function public.dismiss_gap is 'Sets a question aside that needs no answer, or takes it up again.';
grant execute on function public.dismiss_gap to authenticated;

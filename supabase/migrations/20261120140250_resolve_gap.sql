create function public.resolve_gap(
  p_workshop text,
  p_gap_id uuid,
  p_kind text,
  p_fact jsonb,
  p_fact_id uuid default null
)
returns table (fact_id uuid, question text, locale text)
language plpgsql volatile
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner', 'reception']);
begin
  fact_id := private.write_fact(v_member.workshop_id, p_kind, p_fact_id, p_fact);

  update public.knowledge_gaps set status = 'answered', resolved_kind = p_kind, resolved_id = fact_id
  where knowledge_gaps.workshop_id = v_member.workshop_id and knowledge_gaps.id = p_gap_id
  returning knowledge_gaps.question, knowledge_gaps.locale into question, locale;
  if not found then
    raise exception 'there is no such question' using errcode = 'PT404', hint = 'gap_not_found';
  end if;
  return next;
end
$$;

comment on function public.resolve_gap is
  'Adds or changes what answers a question and marks it as answered, both or neither; returns the question to ask again.';
grant execute on function public.resolve_gap to authenticated;

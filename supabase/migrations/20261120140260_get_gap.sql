create function public.get_gap(p_workshop text, p_gap_id uuid)
returns table (question text, locale text)
language plpgsql stable
set search_path = ''
as $$
declare
  v_workshop_id uuid := (private.require_member(p_workshop)).workshop_id;
begin
  return query
  select knowledge_gaps.question, knowledge_gaps.locale
  from public.knowledge_gaps
  where knowledge_gaps.workshop_id = v_workshop_id and knowledge_gaps.id = p_gap_id;
  if not found then
    raise exception 'there is no such question' using errcode = 'PT404', hint = 'gap_not_found';
  end if;
end
$$;

comment on function public.get_gap is 'A question that stayed unanswered, to be asked again.';
grant execute on function public.get_gap to authenticated;

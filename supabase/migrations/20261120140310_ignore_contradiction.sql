create function public.ignore_contradiction(p_workshop text, p_passage_id uuid, p_sentence text) returns void
language plpgsql volatile
set search_path = ''
as $$
declare
  v_workshop_id uuid := (private.require_member(p_workshop, array['owner', 'reception'])).workshop_id;
begin
  if not exists (
    select from public.faqs where faqs.workshop_id = v_workshop_id and faqs.id = p_passage_id
    union all
    select from public.document_chunks
    where document_chunks.workshop_id = v_workshop_id and document_chunks.id = p_passage_id
  ) then
    raise exception 'there is no such passage' using errcode = 'PT404', hint = 'passage_not_found';
  end if;

  -- What was said of passages that are gone goes too, so that the list cannot grow for ever.
  delete from public.ignored_contradictions
  where ignored_contradictions.workshop_id = v_workshop_id
    and not exists (
      select from public.faqs
      where faqs.workshop_id = v_workshop_id and faqs.id = ignored_contradictions.passage_id
      union all
      select from public.document_chunks
      where document_chunks.workshop_id = v_workshop_id
        and document_chunks.id = ignored_contradictions.passage_id
    );
  insert into public.ignored_contradictions (workshop_id, passage_id, sentence)
  values (v_workshop_id, p_passage_id, p_sentence)
  on conflict on constraint ignored_contradictions_workshop_id_passage_id_sentence_hash_key do nothing;
end
$$;

comment on function public.ignore_contradiction is
  'Notes that a sentence of a passage is right although it seems to contradict the facts: customers are told it again.';
grant execute on function public.ignore_contradiction to authenticated;

create function public.list_passages(p_workshop text, p_after_id uuid default null, p_limit integer default 500)
returns table (id uuid, document_id uuid, kind text, title text, heading text, content text)
language plpgsql stable
set search_path = ''
as $$
declare
  v_workshop_id uuid := (private.require_member(p_workshop)).workshop_id;
begin
  return query
  select passages.id, passages.document_id, passages.kind, passages.title, passages.heading, passages.content
  from (
    select faqs.id, null::uuid, 'faq', faqs.question, null, faqs.answer
    from public.faqs
    where faqs.workshop_id = v_workshop_id
    union all
    select
      document_chunks.id,
      document_chunks.document_id,
      'document',
      document_chunks.title,
      document_chunks.heading,
      document_chunks.content
    from public.document_chunks
    join public.documents
      on documents.workshop_id = document_chunks.workshop_id and documents.id = document_chunks.document_id
    where document_chunks.workshop_id = v_workshop_id and documents.is_active
  ) as passages (id, document_id, kind, title, heading, content)
  -- A text without a figure says no price, no time and no number.
  where (passages.content ~ '\d' or passages.content ~* 'geschlossen|closed')
    and (p_after_id is null or passages.id > p_after_id)
  order by passages.id
  limit least(greatest(coalesce(p_limit, 500), 1), 501);
end
$$;

comment on function public.list_passages is
  'The texts of a workshop that say a figure or a day off, a page at a time, to be held against its facts.';
grant execute on function public.list_passages to authenticated;

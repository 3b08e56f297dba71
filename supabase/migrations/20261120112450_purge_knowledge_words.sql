create function private.purge_knowledge_words(p_workshop_id uuid) returns void
language plpgsql volatile
set search_path = ''
as $$
begin
  delete from public.knowledge_words
  where knowledge_words.workshop_id = p_workshop_id
    and knowledge_words.word not in (
      select unnest(tsvector_to_array(entries.search))
      from private.knowledge_entries as entries
      where entries.workshop_id = p_workshop_id
    );
end
$$;

comment on function private.purge_knowledge_words is 'Forgets the words that no text of the workshop holds any more.';
grant execute on function private.purge_knowledge_words to service_role;

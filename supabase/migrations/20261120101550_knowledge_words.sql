create table public.knowledge_words (
  workshop_id uuid not null,
  word text not null,
  constraint knowledge_words_pkey primary key (workshop_id, word),
  constraint knowledge_words_workshop_id_fkey foreign key (workshop_id) references public.workshops (id)
    on delete cascade,
  constraint knowledge_words_word_check check (length(word) between 4 and 40)
);

comment on table public.knowledge_words is
  'Stems that occur in a workshop''s FAQs and documents. A misspelt word is compared with these, not with whole texts; one too many does no harm.';

create index knowledge_words_word_idx on public.knowledge_words
  using gin (workshop_id, word extensions.gin_trgm_ops);

alter table public.knowledge_words enable row level security;

grant select, insert, update, delete on public.knowledge_words to service_role;

-- Definer, because an owner who edits a FAQ may not write here.
create function private.insert_knowledge_words() returns trigger
language plpgsql volatile security definer
set search_path = ''
as $$
begin
  insert into public.knowledge_words (workshop_id, word)
  select distinct added.workshop_id, stem.word
  from added
  cross join unnest(tsvector_to_array(added.search)) as stem (word)
  where stem.word ~ '^[[:alpha:]]{4,40}$'
  -- In one order, so that two writers of the same words wait for each other instead of dying.
  order by added.workshop_id, stem.word
  on conflict on constraint knowledge_words_pkey do nothing;
  return null;
end
$$;

comment on function private.insert_knowledge_words is 'Adds the stems of new or changed texts to the words of their workshop.';

create trigger faqs_after_insert_add_words after insert on public.faqs
  referencing new table as added for each statement execute function private.insert_knowledge_words();
create trigger faqs_after_update_add_words after update on public.faqs
  referencing new table as added for each statement execute function private.insert_knowledge_words();
create trigger document_chunks_after_insert_add_words after insert on public.document_chunks
  referencing new table as added for each statement execute function private.insert_knowledge_words();
create trigger document_chunks_after_update_add_words after update on public.document_chunks
  referencing new table as added for each statement execute function private.insert_knowledge_words();

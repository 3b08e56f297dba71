create table private.query_embeddings (
  model text not null,
  text_hash text not null,
  embedding real[] not null,
  used_at timestamptz not null default now(),
  constraint query_embeddings_pkey primary key (model, text_hash),
  constraint query_embeddings_model_check check (length(model) between 1 and 200),
  constraint query_embeddings_text_hash_check check (text_hash ~ '^[0-9a-f]{64}$'),
  constraint query_embeddings_embedding_check check (cardinality(embedding) = 1536)
);

comment on table private.query_embeddings is
  'Meanings of questions by the hash of their words, which are not kept; belongs to no workshop, as no text does.';

create index query_embeddings_used_at_idx on private.query_embeddings (used_at);

alter table private.query_embeddings enable row level security;

grant select, insert, update, delete on private.query_embeddings to service_role;

create function public.find_query_embedding(p_model text, p_text_hash text) returns real[]
language plpgsql volatile
set search_path = ''
as $$
declare
  v_embedding real[];
begin
  update private.query_embeddings set used_at = now()
  where query_embeddings.model = p_model and query_embeddings.text_hash = p_text_hash
  returning query_embeddings.embedding into v_embedding;
  return v_embedding;
end
$$;

comment on function public.find_query_embedding is 'The meaning of a question if a model has read these words before.';
grant execute on function public.find_query_embedding to service_role;

create function public.list_unread_questions(p_model text, p_text_hashes text[]) returns table (text_hash text)
language plpgsql volatile
set search_path = ''
as $$
begin
  -- Used is also what is asked often enough to be kept ready.
  update private.query_embeddings set used_at = now()
  where query_embeddings.model = p_model and query_embeddings.text_hash = any (p_text_hashes);

  return query
  select wanted.text_hash
  from unnest(p_text_hashes) as wanted (text_hash)
  where not exists (
    select from private.query_embeddings
    where query_embeddings.model = p_model and query_embeddings.text_hash = wanted.text_hash
  );
end
$$;

comment on function public.list_unread_questions is 'Which of these questions, by the hash of their words, a model has not read yet; keeps the others.';
grant execute on function public.list_unread_questions to service_role;

create function public.store_query_embeddings(p_model text, p_embeddings jsonb) returns void
language plpgsql volatile
set search_path = ''
as $$
begin
  insert into private.query_embeddings (model, text_hash, embedding)
  select p_model, listed.value ->> 'textHash', array(select jsonb_array_elements_text(listed.value -> 'embedding')::real)
  from jsonb_array_elements(p_embeddings) as listed (value)
  on conflict on constraint query_embeddings_pkey do nothing;

  -- About 6 KB each; a hundred thousand are enough, and a hundredth of the calls is enough to keep it so.
  if random() < 0.01 then
    delete from private.query_embeddings
    where query_embeddings.used_at < (
      select latest.used_at from private.query_embeddings as latest order by latest.used_at desc offset 100000 limit 1
    );
  end if;
end
$$;

comment on function public.store_query_embeddings is 'Keeps the meanings [{textHash, embedding}] of questions, and of all the latest 100,000.';
grant execute on function public.store_query_embeddings to service_role;

do $$
begin
  if to_regtype('extensions.vector') is null then
    raise notice 'pgvector is not on this server: FAQs have no embedding';
    return;
  end if;
  alter table public.faqs
    add column embedding extensions.vector(1536),
    add column embedding_model text,
    add constraint faqs_embedding_model_check check ((embedding is null) = (embedding_model is null));
  comment on column public.faqs.embedding is 'Null until a model has read question and answer.';
  comment on column public.faqs.embedding_model is 'Which one: meanings of two models cannot be compared.';
  create index faqs_embedding_model_idx on public.faqs (embedding_model, workshop_id);
end
$$;

create function private.forget_faq_embedding() returns trigger
language plpgsql volatile
set search_path = ''
as $$
begin
  if (new.question, new.answer) is distinct from (old.question, old.answer) and to_jsonb(new) ? 'embedding' then
    new.embedding := null;
    new.embedding_model := null;
  end if;
  return new;
end
$$;

comment on function private.forget_faq_embedding is 'A FAQ of other words has another meaning.';
grant execute on function private.forget_faq_embedding to authenticated, service_role;

create trigger faqs_before_update_forget_embedding before update on public.faqs
  for each row execute function private.forget_faq_embedding();

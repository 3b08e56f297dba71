create function private.name_documents() returns trigger
language plpgsql volatile
set search_path = ''
as $$
begin
  new.sources := (
    select jsonb_agg(
      case
        when jsonb_typeof(source.value -> 'rows') <> 'array' then source.value
        else jsonb_set(source.value, '{rows}', (
          select coalesce(jsonb_agg(
            case
              when chunks.document_id is null then given.value
              else jsonb_set(given.value, '{id}', to_jsonb(chunks.document_id))
            end
            order by given.place
          ), '[]')
          from jsonb_array_elements(source.value -> 'rows') with ordinality as given (value, place)
          left join public.document_chunks as chunks
            on given.value ->> 'kind' = 'document'
              and chunks.workshop_id = new.workshop_id
              and chunks.id::text = given.value ->> 'passage'
        ))
      end
      order by source.place
    )
    from jsonb_array_elements(new.sources) with ordinality as source (value, place)
  );
  return new;
end
$$;

comment on function private.name_documents is
  'Puts the document behind a passage into an answer''s sources: passages get new ids whenever a document is read anew.';
grant execute on function private.name_documents to service_role;

create trigger messages_before_insert_name_documents before insert on public.messages
  for each row
  when (new.author = 'bot' and new.sources @> '[{"type": "document"}]')
  execute function private.name_documents();

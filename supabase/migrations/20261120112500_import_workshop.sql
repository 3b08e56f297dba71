create function public.import_workshop(p_workshop jsonb)
returns table (workshop_id uuid, slug text, is_created boolean)
language plpgsql volatile
set search_path = ''
as $$
declare
  -- Where in the file we are; survives the roll-back that an error causes.
  v_path text := 'workshop';
  v_entry record;
  v_rule text;
begin
  select upserted.workshop_id, upserted.slug, upserted.is_created into workshop_id, slug, is_created
  from private.upsert_workshop(p_workshop) as upserted;
  perform private.purge_unlisted(workshop_id, p_workshop);

  for v_entry in
    select
      items.*,
      row_number() over (partition by items.kind, items.key order by items.path) > 1 as is_repeated
    from private.list_import_items(p_workshop) as items
  loop
    v_path := v_entry.path;
    if v_entry.is_repeated and v_entry.kind <> 'closures' then
      raise unique_violation using message = format('repeats %s', v_entry.key);
    end if;
    perform private.upsert_import_item(workshop_id, v_entry.kind, v_entry.place, v_entry.item);
  end loop;
  perform private.purge_knowledge_words(workshop_id);
  return next;
exception
  when data_exception or integrity_constraint_violation then
    get stacked diagnostics v_rule = message_text;
    raise exception 'the workshop file is not valid'
      using errcode = 'PT422', hint = 'invalid_workshop', detail = v_path || ': ' || v_rule;
end
$$;

comment on function public.import_workshop is
  'Makes or updates a workshop from a file of the import format, all or nothing; an error names the path in the file.';
grant execute on function public.import_workshop to service_role;

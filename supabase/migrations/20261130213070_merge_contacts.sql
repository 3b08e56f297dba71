create function private.move_contact_rows(p_workshop_id uuid, p_from_id uuid, p_to_id uuid, p_only jsonb default null) returns jsonb
language plpgsql volatile
set search_path = ''
as $$
declare
  v_moved jsonb := '{}';
  v_table text;
  v_ids jsonb;
begin
  -- Merges first, so that undoing one brings its own earlier ones back to whom they belong.
  foreach v_table in array array['contact_merges', 'leads', 'conversations', 'appointments', 'vehicles'] loop
    execute format(
      'with moved as (
        update public.%1$I set contact_id = $3
        where %1$I.workshop_id = $1 and %1$I.contact_id = $2
          and ($4 is null or %1$I.id in (select wanted.id::uuid from jsonb_array_elements_text($4) as wanted (id)))
        returning %1$I.id
      )
      select coalesce(jsonb_agg(moved.id), ''[]'') from moved', v_table
    )
    into v_ids using p_workshop_id, p_from_id, p_to_id, p_only -> v_table;
    v_moved := v_moved || jsonb_build_object(v_table, v_ids);
  end loop;
  return v_moved;
end
$$;

comment on function private.move_contact_rows is
  'Gives all that hangs on one contact to another, or of each table only the rows named; says by table what has moved.';

-- Definer, because members write no table themselves.
create function public.merge_contacts(p_workshop text, p_kept_id uuid, p_merged_id uuid) returns jsonb
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner', 'reception']);
  v_kept public.contacts;
  v_merged public.contacts;
  v_moved jsonb;
begin
  -- In one order, so that two colleagues who merge the same two wait for each other.
  perform from public.contacts
  where contacts.workshop_id = v_member.workshop_id and contacts.id in (p_kept_id, p_merged_id)
  order by contacts.id
  for update;
  select contacts.* into v_kept from public.contacts
  where contacts.workshop_id = v_member.workshop_id and contacts.id = p_kept_id;
  select contacts.* into v_merged from public.contacts
  where contacts.workshop_id = v_member.workshop_id and contacts.id = p_merged_id and contacts.id <> p_kept_id;
  if v_kept.id is null or v_merged.id is null then
    raise exception 'there is no such contact' using errcode = 'PT404', hint = 'contact_not_found';
  end if;
  if v_merged.external_id is not null then
    raise exception 'whom the workshop''s site vouches for is kept' using errcode = 'PT409', hint = 'verified_contact_stays';
  end if;

  v_moved := private.move_contact_rows(v_member.workshop_id, p_merged_id, p_kept_id);
  delete from public.contacts where contacts.workshop_id = v_member.workshop_id and contacts.id = p_merged_id;
  update public.contacts
  set
    phone = coalesce(v_kept.phone, v_merged.phone),
    email = coalesce(v_kept.email, v_merged.email),
    more_phones = private.join_distinct(
      v_kept.more_phones || v_merged.more_phones || v_merged.phone, coalesce(v_kept.phone, v_merged.phone)
    ),
    more_emails = private.join_distinct(
      v_kept.more_emails || v_merged.more_emails || lower(v_merged.email), lower(coalesce(v_kept.email, v_merged.email))
    ),
    note = left(nullif(concat_ws(E'\n', v_kept.note, v_merged.note), ''), 4000),
    vehicle = coalesce(v_kept.vehicle, v_merged.vehicle)
  where contacts.workshop_id = v_member.workshop_id and contacts.id = p_kept_id;
  insert into public.contact_merges (workshop_id, contact_id, merged, kept, moved, member_id)
  values (
    v_member.workshop_id, p_kept_id, to_jsonb(v_merged),
    jsonb_build_object(
      'phone', v_kept.phone, 'email', v_kept.email, 'more_phones', v_kept.more_phones, 'more_emails', v_kept.more_emails,
      'note', v_kept.note, 'vehicle', v_kept.vehicle
    ),
    v_moved, v_member.id
  );
  return public.get_contact(p_workshop, p_kept_id);
end
$$;

comment on function public.merge_contacts is
  'Makes two customers one: all of the second goes to the first, which keeps its name and is known by both numbers. Can be undone.';
grant execute on function public.merge_contacts to authenticated;

create function private.join_distinct(p_texts text[], p_without text) returns text[]
language sql immutable
set search_path = ''
as $$
  select coalesce((array_agg(distinct part.value))[1:20], '{}')
  from unnest(p_texts) as part (value)
  where part.value is not null and part.value is distinct from p_without
$$;

comment on function private.join_distinct is 'Texts without repeats and without one of them.';

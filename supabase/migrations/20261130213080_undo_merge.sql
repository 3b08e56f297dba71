-- Definer, because members write no table themselves.
create function public.undo_merge(p_workshop text, p_merge_id uuid) returns jsonb
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner', 'reception']);
  v_merge public.contact_merges;
  v_newest_id uuid;
  v_kept public.contacts;
  v_back public.contacts;
begin
  select contact_merges.* into v_merge from public.contact_merges
  where contact_merges.workshop_id = v_member.workshop_id and contact_merges.id = p_merge_id;
  select contacts.* into v_kept from public.contacts
  where contacts.workshop_id = v_member.workshop_id and contacts.id = v_merge.contact_id
  for update;
  select contact_merges.id into v_newest_id from public.contact_merges
  where contact_merges.workshop_id = v_member.workshop_id and contact_merges.contact_id = v_merge.contact_id
  order by contact_merges.created_at desc, contact_merges.id desc
  limit 1;
  if v_kept.id is null or v_newest_id is null then
    raise exception 'there is no such merge' using errcode = 'PT404', hint = 'merge_not_found';
  end if;
  if v_newest_id <> p_merge_id then
    raise exception 'a later merge is undone first' using errcode = 'PT409', hint = 'later_merge_first';
  end if;

  delete from public.contact_merges
  where contact_merges.workshop_id = v_member.workshop_id and contact_merges.id = p_merge_id;
  v_back := jsonb_populate_record(null::public.contacts, v_merge.merged);
  -- What the merge brought goes; what the team has changed since stays.
  update public.contacts
  set
    phone = case when contacts.phone = v_back.phone then v_merge.kept ->> 'phone' else contacts.phone end,
    email = case when lower(contacts.email) = lower(v_back.email) then v_merge.kept ->> 'email' else contacts.email end,
    more_phones = array(
      select known.number from unnest(contacts.more_phones) as known (number)
      where v_merge.kept -> 'more_phones' ? known.number or known.number <> all (v_back.more_phones || v_back.phone)
    ),
    more_emails = array(
      select known.address from unnest(contacts.more_emails) as known (address)
      where v_merge.kept -> 'more_emails' ? known.address
        or known.address <> all (v_back.more_emails || lower(v_back.email))
    ),
    note = case
      when contacts.note = concat_ws(E'\n', v_merge.kept ->> 'note', v_back.note) then v_merge.kept ->> 'note' else contacts.note
    end,
    vehicle = case when contacts.vehicle = v_back.vehicle then nullif(v_merge.kept -> 'vehicle', 'null') else contacts.vehicle end
  where contacts.workshop_id = v_member.workshop_id and contacts.id = v_kept.id;

  -- The car comes last: its own row, which moves back, then knows it.
  insert into public.contacts (
    workshop_id, id, name, phone, email, vehicle, external_id, verified_at, created_at, more_phones, more_emails, note
  )
  values (
    v_back.workshop_id, v_back.id, v_back.name, v_back.phone, v_back.email, null, null, v_back.verified_at, v_back.created_at,
    v_back.more_phones, v_back.more_emails, v_back.note
  );
  perform private.move_contact_rows(v_member.workshop_id, v_kept.id, v_back.id, v_merge.moved);
  update public.contacts set vehicle = v_back.vehicle
  where contacts.workshop_id = v_member.workshop_id and contacts.id = v_back.id and v_back.vehicle is not null;
  return public.get_contact(p_workshop, v_kept.id);
exception when unique_violation then
  raise exception 'another contact has this number or address by now'
    using errcode = 'PT409', hint = 'contact_known', detail = 'phone: belongs to another contact by now';
end
$$;

comment on function public.undo_merge is
  'Parts two customers again: what the merge had moved goes back, as far as it is still there; only the last merge of a contact.';
grant execute on function public.undo_merge to authenticated;

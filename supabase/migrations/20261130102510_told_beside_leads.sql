-- Definer, because a mechanic may not read these rows but may know the name and the car.
create or replace function private.get_told_details(p_workshop_id uuid, p_conversation_id uuid) returns jsonb
language sql stable security definer
set search_path = ''
as $$
  select coalesce(jsonb_object_agg(detail.key, detail.value), '{}')
  from public.told_details
  cross join lateral jsonb_each(told_details.details) as detail
  where told_details.workshop_id in (select private.member_workshop_ids())
    and told_details.workshop_id = p_workshop_id
    and told_details.conversation_id = p_conversation_id
    and (
      detail.key not in ('phone', 'email')
      or p_workshop_id in (select private.member_workshop_ids(array['owner', 'reception', 'viewer']))
    )
    -- What stands in a request is no longer merely told.
    and not exists (
      select from public.leads
      where leads.workshop_id = told_details.workshop_id
        and leads.conversation_id = told_details.conversation_id
        and private.to_told(leads) @> jsonb_build_object(detail.key, detail.value)
    )
$$;

comment on function private.get_told_details is
  'What was told in a conversation and stands in no request of it, for any member; a mechanic sees neither phone number nor address.';

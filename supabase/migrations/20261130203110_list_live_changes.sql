/*
 * Compared with a snapshot and not with a time or a sequence: a transaction that commits late is found late, and never skipped. Read from
 * the newest change back, so that an old or invented cursor costs no more than p_limit rows.
 */
create function public.list_live_changes(
  p_cursor text default null,
  p_workshop_ids uuid[] default null,
  p_masked_workshop_ids uuid[] default '{}',
  p_limit integer default 5000
)
returns table (cursor text, is_reset boolean, changes jsonb)
language plpgsql stable
set search_path = ''
set plan_cache_mode = force_custom_plan
as $$
declare
  v_since pg_snapshot := p_cursor;
  v_changed jsonb;
begin
  cursor := pg_current_snapshot()::text;
  is_reset := false;
  changes := '[]';
  if v_since is null then
    return next;
    return;
  end if;

  select
    count(*) > p_limit,
    coalesce(jsonb_agg(jsonb_build_array(recent.workshop_id, recent.id, recent.changed_in::text)) filter (
      where not pg_visible_in_snapshot(recent.changed_in, v_since)
        and (p_workshop_ids is null or recent.workshop_id = any (p_workshop_ids))
    ), '[]')
  into is_reset, v_changed
  from (
    select conversations.workshop_id, conversations.id, conversations.changed_in
    from public.conversations
    where conversations.changed_in >= pg_snapshot_xmin(v_since)
    order by conversations.changed_in desc
    limit p_limit + 1
  ) as recent;

  if is_reset or v_changed = '[]' then
    return next;
    return;
  end if;

  select
    jsonb_agg(
      jsonb_build_object(
        'workshopId', listed.workshop_id,
        'version', key.value ->> 2,
        'waiting', private.list_waiting_counts(listed.workshop_id),
        'office', to_jsonb(office),
        'masked', case when listed.workshop_id = any (p_masked_workshop_ids) then to_jsonb(masked) end,
        'messages',
        private.list_last_messages(listed.workshop_id, listed.id, listed.workshop_id = any (p_masked_workshop_ids))
      )
      order by (key.value ->> 2)::xid8
    )
  into changes
  from jsonb_array_elements(v_changed) as key (value)
  join private.conversation_rows as listed
    on listed.workshop_id = (key.value ->> 0)::uuid and listed.id = (key.value ->> 1)::uuid
  left join public.told_details
    on told_details.workshop_id = listed.workshop_id and told_details.conversation_id = listed.id
  cross join lateral private.to_conversation_row(listed, told_details.details, true) as office
  cross join lateral private.to_conversation_row(listed, told_details.details, false) as masked;
  changes := coalesce(changes, '[]');
  return next;
end
$$;

comment on function public.list_live_changes is
  'Conversations changed since a cursor (a snapshot; null begins), each as the inbox shows it with its newest messages and how many need a person in its workshop; is_reset says that there are too many to tell.';
grant execute on function public.list_live_changes to service_role;

create function public.get_live_start(p_workshop text)
returns table (workshop_id uuid, member_id uuid, name text, role text, waiting_count integer, cursor text)
language plpgsql stable security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop);
begin
  return query
  select
    v_member.workshop_id,
    v_member.id,
    v_member.name,
    v_member.role,
    private.count_waiting(v_member.workshop_id, v_member.id),
    pg_current_snapshot()::text;
end
$$;

comment on function public.get_live_start is
  'Who a member is that begins to watch a workshop, how many conversations need a person there, and from which snapshot on changes are told.';
grant execute on function public.get_live_start to authenticated;

create function private.list_aged(p_class text, p_before timestamptz, p_limit integer)
returns table (workshop_id uuid, id uuid, contact_id uuid)
language plpgsql stable
set search_path = ''
as $$
begin
  -- Of each workshop the oldest by its own index: nothing reads a whole table.
  if p_class = 'conversations' then
    return query
    select workshops.id, aged.id, aged.contact_id
    from public.workshops
    cross join lateral (
      select conversations.id, conversations.contact_id from public.conversations
      where conversations.workshop_id = workshops.id
        and conversations.last_message_at < p_before and conversations.waiting_since is null
      order by conversations.last_message_at
      limit p_limit
    ) as aged
    limit p_limit;
  elsif p_class = 'leads' then
    return query
    select workshops.id, aged.id, aged.contact_id
    from public.workshops
    cross join lateral (
      select leads.id, leads.contact_id from public.leads
      where leads.workshop_id = workshops.id and leads.created_at < p_before
      order by leads.created_at
      limit p_limit
    ) as aged
    limit p_limit;
  elsif p_class = 'appointments' then
    return query
    select workshops.id, aged.id, aged.contact_id
    from public.workshops
    cross join lateral (
      select appointments.id, appointments.contact_id from public.appointments
      where appointments.workshop_id = workshops.id and appointments.starts_at < p_before
      order by appointments.starts_at
      limit p_limit
    ) as aged
    limit p_limit;
  else
    raise exception 'there is no such class of data: %', p_class using errcode = 'PT422', hint = 'unknown_class';
  end if;
end
$$;

comment on function private.list_aged is 'Customers'' data of a class that is older than a moment, so many at most; what somebody waits for is none.';
grant execute on function private.list_aged to service_role;

create function public.count_aged(p_class text, p_before timestamptz) returns integer
language sql stable
set search_path = ''
as $$
  select count(*)::integer from private.list_aged(p_class, p_before, 10000)
$$;

comment on function public.count_aged is 'How much of a class of data is older than a moment, 10,000 at most: the proof before and after a purge.';
grant execute on function public.count_aged to service_role;

create function public.purge_aged(p_class text, p_before timestamptz, p_limit integer) returns integer
language plpgsql volatile
set search_path = ''
as $$
declare
  v_aged record;
  v_purged integer := 0;
begin
  for v_aged in select * from private.list_aged(p_class, p_before, least(p_limit, 1000)) loop
    if p_class = 'conversations' then
      perform public.purge_conversation(v_aged.workshop_id, v_aged.id);
    elsif p_class = 'leads' then
      delete from public.leads where leads.workshop_id = v_aged.workshop_id and leads.id = v_aged.id;
    else
      delete from public.appointments where appointments.workshop_id = v_aged.workshop_id and appointments.id = v_aged.id;
    end if;
    -- Nobody keeps a person's data of whom nothing else is left.
    delete from public.contacts
    where contacts.workshop_id = v_aged.workshop_id
      and contacts.id = v_aged.contact_id
      and not exists (
        select from public.conversations
        where conversations.workshop_id = contacts.workshop_id and conversations.contact_id = contacts.id
      )
      and not exists (
        select from public.leads where leads.workshop_id = contacts.workshop_id and leads.contact_id = contacts.id
      )
      and not exists (
        select from public.appointments
        where appointments.workshop_id = contacts.workshop_id and appointments.contact_id = contacts.id
      );
    v_purged := v_purged + 1;
  end loop;
  return v_purged;
end
$$;

comment on function public.purge_aged is
  'Erases one small batch of a class of data that is older than a moment, with persons of whom nothing else is left; returns how many.';
grant execute on function public.purge_aged to service_role;

create function public.purge_rollups(p_before date, p_limit integer) returns integer
language plpgsql volatile
set search_path = ''
as $$
declare
  v_hours integer;
  v_days integer;
begin
  delete from public.analytics_hours
  where (analytics_hours.workshop_id, analytics_hours.hour, analytics_hours.kind, analytics_hours.shard) in (
    select aged.workshop_id, aged.hour, aged.kind, aged.shard
    from public.analytics_hours as aged where aged.hour < p_before::timestamp at time zone 'UTC' limit p_limit
  );
  get diagnostics v_hours = row_count;
  delete from public.analytics_days
  where (analytics_days.workshop_id, analytics_days.day, analytics_days.kind, analytics_days.dimension, analytics_days.label,
    analytics_days.shard) in (
    select aged.workshop_id, aged.day, aged.kind, aged.dimension, aged.label, aged.shard
    from public.analytics_days as aged where aged.day < p_before limit p_limit
  );
  get diagnostics v_days = row_count;
  return v_hours + v_days;
end
$$;

comment on function public.purge_rollups is 'Erases one small batch of sums of days before one; returns how many rows.';
grant execute on function public.purge_rollups to service_role;

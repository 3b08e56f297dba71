create index channel_events_settled_at_idx on public.channel_events (settled_at) where settled_at is not null;

create function public.purge_channel_events(p_now timestamptz, p_limit integer) returns integer
language plpgsql volatile
set search_path = ''
as $$
declare
  v_days integer := (select data_classes.default_days from private.data_classes where data_classes.key = 'channels');
  v_before timestamptz := p_now - make_interval(days => v_days);
  v_counts jsonb;
begin
  with gone as (
    delete from public.channel_events
    where (channel_events.workshop_id, channel_events.id) in (
      select aged.workshop_id, aged.id from public.channel_events as aged
      where aged.settled_at < v_before
      order by aged.settled_at
      limit p_limit
    )
    returning channel_events.workshop_id
  ),
  counted as (
    select gone.workshop_id, count(*)::integer as rows from gone group by gone.workshop_id
  )
  select coalesce(jsonb_object_agg(counted.workshop_id, counted.rows), '{}') into v_counts from counted;

  perform private.note_erasure(counted.workshop_id::uuid, 'channels', v_days, counted.rows::integer, v_before)
  from jsonb_each_text(v_counts) as counted (workshop_id, rows);
  return (select coalesce(sum(counted.rows::integer), 0) from jsonb_each_text(v_counts) as counted (workshop_id, rows));
end
$$;

comment on function public.purge_channel_events is
  'Erases one small batch of what providers told long ago, also of chats that nobody writes in any more, with its proof; returns how many rows.';
grant execute on function public.purge_channel_events to service_role;

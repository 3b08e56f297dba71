create table public.analytics_hours (
  workshop_id uuid not null,
  hour timestamptz not null,
  kind text not null,
  shard smallint not null default 0,
  quantity bigint not null,
  amount bigint not null,
  constraint analytics_hours_pkey primary key (workshop_id, hour, kind, shard),
  constraint analytics_hours_workshop_id_fkey foreign key (workshop_id) references public.workshops (id) on delete cascade
) with (fillfactor = 80);

comment on table public.analytics_hours is 'Events of a workshop by the hour and kind; kept by a trigger on analytics_events.';
comment on column public.analytics_hours.hour is 'When the hour began on the workshop''s clock.';
comment on column public.analytics_hours.shard is
  'Which of several rows: a writer takes one that no other holds, so that none waits; whoever reads sums them up.';

create index analytics_hours_hour_idx on public.analytics_hours (hour);

create table public.analytics_days (
  workshop_id uuid not null,
  day date not null,
  kind text not null,
  dimension text not null,
  label text not null,
  shard smallint not null default 0,
  quantity bigint not null,
  amount bigint not null,
  constraint analytics_days_pkey primary key (workshop_id, day, kind, dimension, label, shard),
  constraint analytics_days_workshop_id_fkey foreign key (workshop_id) references public.workshops (id) on delete cascade
) with (fillfactor = 80);

comment on table public.analytics_days is
  'Events of a workshop by its own day, kind and label; the dimension all holds every event once. Kept by a trigger on analytics_events.';

create index analytics_days_day_idx on public.analytics_days (day);

alter table public.analytics_hours enable row level security;
alter table public.analytics_days enable row level security;

create policy analytics_hours_select_owner on public.analytics_hours for select to authenticated
  using (workshop_id in (select private.member_workshop_ids(array['owner'])));
create policy analytics_days_select_owner on public.analytics_days for select to authenticated
  using (workshop_id in (select private.member_workshop_ids(array['owner'])));

grant select, insert, update, delete on public.analytics_hours, public.analytics_days to service_role;

-- All workshops together. Not kept by triggers: one row that every answer on the platform writes would make them wait for each other.
create table private.platform_hours (
  hour timestamptz not null,
  kind text not null,
  quantity bigint not null,
  amount bigint not null,
  constraint platform_hours_pkey primary key (hour, kind)
);

comment on table private.platform_hours is 'analytics_hours of all workshops, by the hour (UTC); written whole by refresh_platform_rollups.';

create table private.platform_days (
  day date not null,
  kind text not null,
  dimension text not null,
  label text not null,
  quantity bigint not null,
  amount bigint not null,
  constraint platform_days_pkey primary key (day, kind, dimension, label)
);

comment on table private.platform_days is
  'analytics_days of all workshops, by each workshop''s own day; written whole by refresh_platform_rollups.';

alter table private.platform_hours enable row level security;
alter table private.platform_days enable row level security;
grant select, insert, update, delete on private.platform_hours, private.platform_days to service_role;

create function private.labels_of(p_labels jsonb) returns table (dimension text, label text)
language sql immutable
set search_path = ''
as $$
  select 'all', ''
  union all
  select given.key, left(given.value, 120) from jsonb_each_text(p_labels) as given where given.value is not null
$$;

comment on function private.labels_of is 'Under which dimensions and labels an event is counted by the day.';
grant execute on function private.labels_of to service_role;

create function private.take_shard(p_workshop_id uuid) returns smallint
language plpgsql volatile
set search_path = ''
as $$
begin
  -- Held until the end of the transaction; taken again by the same one it is the same.
  for v_shard in 0..63 loop
    if pg_try_advisory_xact_lock(214000 + v_shard, hashtext(p_workshop_id::text)) then
      return v_shard;
    end if;
  end loop;
  -- More writers than any pool has connections, or somebody counts all anew.
  perform pg_advisory_xact_lock(214000, hashtext(p_workshop_id::text));
  return 0;
end
$$;

comment on function private.take_shard is
  'A shard of a workshop''s rollups that nobody else writes until this transaction ends: no writer waits, and none can wait in a circle.';
grant execute on function private.take_shard to service_role;

create function private.roll_up_events() returns trigger
language plpgsql volatile
set search_path = ''
as $$
declare
  v_shards jsonb;
begin
  select jsonb_object_agg(happened.workshop_id, private.take_shard(happened.workshop_id)) into v_shards
  from (select distinct added.workshop_id from added) as happened;

  insert into public.analytics_hours as counted (workshop_id, hour, kind, shard, quantity, amount)
  select added.workshop_id, added.hour, added.kind, (v_shards ->> added.workshop_id::text)::smallint,
    sum(added.quantity), sum(added.amount)
  from added
  group by added.workshop_id, added.hour, added.kind
  on conflict on constraint analytics_hours_pkey do update set
    quantity = counted.quantity + excluded.quantity,
    amount = counted.amount + excluded.amount;

  insert into public.analytics_days as counted (workshop_id, day, kind, dimension, label, shard, quantity, amount)
  select added.workshop_id, added.day, added.kind, named.dimension, named.label,
    (v_shards ->> added.workshop_id::text)::smallint, sum(added.quantity), sum(added.amount)
  from added
  cross join lateral private.labels_of(added.labels) as named
  group by added.workshop_id, added.day, added.kind, named.dimension, named.label
  on conflict on constraint analytics_days_pkey do update set
    quantity = counted.quantity + excluded.quantity,
    amount = counted.amount + excluded.amount;
  return null;
end
$$;

comment on function private.roll_up_events is 'Adds the events of one statement to their workshops'' hours and days.';

create trigger analytics_events_after_insert_roll_up after insert on public.analytics_events
  referencing new table as added for each statement execute function private.roll_up_events();

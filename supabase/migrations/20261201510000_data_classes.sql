create table private.data_classes (
  key text not null,
  default_days integer,
  min_days integer,
  max_days integer,
  constraint data_classes_pkey primary key (key),
  constraint data_classes_key_check check (key ~ '^[a-z]{1,40}$'),
  constraint data_classes_min_days_check check (
    (min_days is null) = (max_days is null) and (min_days is null or default_days between min_days and max_days)
  )
);

comment on table private.data_classes is
  'The classes of personal data, and how long each is kept: as many days as its workshop says within bounds, so many for all, or as long as what it belongs to.';
comment on column private.data_classes.default_days is 'Null for what goes with its account or its workshop.';
comment on column private.data_classes.min_days is 'Null where no workshop chooses.';

alter table private.data_classes enable row level security;
grant select on private.data_classes to service_role;

insert into private.data_classes (key, default_days, min_days, max_days) values
  ('conversations', 730, 30, 1830),
  ('leads', 1095, 30, 3650),
  ('appointments', 1095, 30, 3650),
  ('contacts', 1095, 30, 3650),
  ('mails', 400, 90, 1095),
  ('channels', 30, null, null),
  ('deliveries', 30, null, null),
  ('audit', 730, null, null),
  ('team', null, null, null),
  ('workshop', null, null, null);

create table private.retention_days (
  workshop_id uuid not null,
  class text not null,
  days integer not null,
  constraint retention_days_pkey primary key (workshop_id, class),
  constraint retention_days_workshop_id_fkey foreign key (workshop_id) references public.workshops (id) on delete cascade,
  constraint retention_days_class_fkey foreign key (class) references private.data_classes (key),
  constraint retention_days_days_check check (days > 0)
);

comment on table private.retention_days is
  'How long a workshop keeps a class of personal data, where it wants that otherwise than the default.';

create index retention_days_class_idx on private.retention_days (class);
alter table private.retention_days enable row level security;
grant select on private.retention_days to service_role;

select private.audit_table('private.retention_days', 'class', 'days');

-- The oldest of each workshop is found by these.
create index outgoing_mails_workshop_id_created_at_idx on private.outgoing_mails (workshop_id, created_at);

-- Definer, because members reach no table of the schema private; it begins with require_member.
create function public.get_retention(p_workshop text)
returns table (class text, days integer, default_days integer, min_days integer, max_days integer)
language plpgsql stable security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner']);
begin
  return query
  select data_classes.key, coalesce(retention_days.days, data_classes.default_days), data_classes.default_days,
    data_classes.min_days, data_classes.max_days
  from private.data_classes
  left join private.retention_days
    on retention_days.workshop_id = v_member.workshop_id and retention_days.class = data_classes.key
  order by data_classes.min_days is null, data_classes.key;
end
$$;

comment on function public.get_retention is 'How long a workshop keeps each class of personal data, with default and bounds; for owners.';
grant execute on function public.get_retention to authenticated;

-- Definer for the same reason.
create function public.set_retention(p_workshop text, p_days jsonb) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner']);
  v_refused text;
begin
  if jsonb_typeof(p_days) is distinct from 'object' then
    raise exception 'no days' using errcode = 'PT422', hint = 'invalid_retention', detail = 'days: must be an object of class and days';
  end if;
  select string_agg(
    case
      when data_classes.min_days is null then format('%s: is no class that a workshop chooses', left(wanted.class, 40))
      else format('%s: must be a whole number of days from %s to %s', wanted.class, data_classes.min_days, data_classes.max_days)
    end,
    e'\n' order by wanted.class
  ) into v_refused
  from jsonb_each(p_days) as wanted (class, days)
  left join private.data_classes on data_classes.key = wanted.class
  -- Not "is true": what is no number at all is refused too.
  where (
    jsonb_typeof(wanted.days) = 'number' and wanted.days::text ~ '^[0-9]{1,6}$'
    and case when wanted.days::text ~ '^[0-9]{1,6}$'
      then wanted.days::text::integer between data_classes.min_days and data_classes.max_days end
  ) is not true;
  if v_refused is not null then
    raise exception 'not kept for so long' using errcode = 'PT422', hint = 'invalid_retention', detail = v_refused;
  end if;

  -- The default is stored too: a later change of it changes nobody's choice.
  insert into private.retention_days (workshop_id, class, days)
  select v_member.workshop_id, wanted.class, wanted.days::integer from jsonb_each_text(p_days) as wanted (class, days)
  on conflict on constraint retention_days_pkey do update set days = excluded.days
  where retention_days.days <> excluded.days;
end
$$;

comment on function public.set_retention is
  'Says how many days a workshop keeps classes of personal data; raises invalid_retention with class and bounds. For owners.';
grant execute on function public.set_retention to authenticated;

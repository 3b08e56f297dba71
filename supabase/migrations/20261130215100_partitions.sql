-- Definer, because only the owner of a table may part it; called with the names of our own tables alone.
create function private.add_partition(p_table text, p_period text, p_at timestamptz) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_from timestamptz := date_trunc(p_period, p_at, 'UTC');
  v_to timestamptz := date_trunc(p_period, v_from + case p_period when 'month' then interval '32 days' else interval '25 hours' end, 'UTC');
  v_name text := p_table || '_' || to_char(v_from at time zone 'utc', 'YYYYMMDD');
begin
  if to_regclass('private.' || v_name) is not null then
    return;
  end if;
  -- One at a time: two that find it missing would make it twice.
  perform pg_advisory_xact_lock(hashtextextended('private.' || v_name, 0));
  if to_regclass('private.' || v_name) is null then
    execute format(
      'create table private.%I partition of private.%I for values from (%L) to (%L)', v_name, p_table, v_from, v_to
    );
    execute format('alter table private.%I enable row level security', v_name);
  end if;
end
$$;

comment on function private.add_partition is 'The part of a table for the month or day of a moment (UTC), made where it is missing.';

create function private.drop_partitions(p_table text, p_before timestamptz) returns integer
language plpgsql volatile
set search_path = ''
as $$
declare
  v_name text;
  v_dropped integer := 0;
begin
  for v_name in
    select parts.relname
    from pg_catalog.pg_inherits
    join pg_catalog.pg_class as parts on parts.oid = pg_inherits.inhrelid
    where pg_inherits.inhparent = ('private.' || p_table)::regclass
      and parts.relname ~ '_\d{8}$'
      and to_date(right(parts.relname, 8), 'YYYYMMDD') < (p_before at time zone 'utc')::date
  loop
    execute format('drop table private.%I', v_name);
    v_dropped := v_dropped + 1;
  end loop;
  return v_dropped;
end
$$;

comment on function private.drop_partitions is 'Drops the parts of a table that began before a moment, and says how many.';

create or replace function private.refuse_change() returns trigger
language plpgsql volatile
set search_path = ''
as $$
begin
  -- Only what erases a whole workshop says so, and only of that one; no role but the migrating one may delete here at all.
  if tg_op = 'DELETE' and to_jsonb(old) ->> 'workshop_id' = current_setting('carbot.erasing', true) then
    return old;
  end if;
  raise exception 'the audit log is never changed' using errcode = 'PT403', hint = 'append_only';
end
$$;

-- Definer, because nobody may write to the log by hand.
create or replace function private.note_audit() returns trigger
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_old jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  v_new jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  v_row jsonb := coalesce(v_new, v_old);
  v_columns text[] := tg_argv[0:];
  v_workshop_id uuid := coalesce(
    case when tg_table_name = 'workshops' then v_row ->> 'id' else v_row ->> 'workshop_id' end,
    '00000000-0000-0000-0000-000000000000'
  )::uuid;
  v_user_id uuid := auth.uid();
begin
  if tg_op = 'UPDATE' then
    v_columns := array(
      select given.name from unnest(v_columns) as given (name)
      where v_old -> ltrim(given.name, '!') is distinct from v_new -> ltrim(given.name, '!')
    );
    if cardinality(v_columns) = 0 then
      return null;
    end if;
  end if;
  -- What goes with its whole workshop is told by the workshop's own entry.
  if v_workshop_id::text = current_setting('carbot.erasing', true) then
    return null;
  end if;
  if tg_op = 'DELETE' and v_row ? 'workshop_id'
    and not exists (select from public.workshops where workshops.id = v_workshop_id) then
    return null;
  end if;

  perform private.add_partition('audit_entries', 'month', clock_timestamp());
  insert into private.audit_entries (workshop_id, actor_kind, actor_id, network, action, subject, subject_id, before, after)
  values (
    v_workshop_id,
    case
      when v_user_id is null then 'service'
      when exists (
        select from public.members where members.workshop_id = v_workshop_id and members.user_id = v_user_id
      ) then 'member'
      when exists (select from private.platform_admins where platform_admins.user_id = v_user_id) then 'admin'
      else 'person'
    end,
    v_user_id,
    nullif(current_setting('carbot.network', true), ''),
    lower(tg_op),
    tg_table_name,
    coalesce(v_row ->> 'id', v_row ->> 'key', v_row ->> 'card_key', v_row ->> 'user_id'),
    private.pick_columns(v_old, v_columns),
    private.pick_columns(v_new, v_columns)
  );
  return null;
end
$$;

create function private.list_workshop_tables() returns table (relation text, keys text)
language sql stable
set search_path = ''
as $$
  select format('%I.%I', pg_namespace.nspname, pg_class.relname), primary_key.columns
  from pg_catalog.pg_class
  join pg_catalog.pg_namespace on pg_namespace.oid = pg_class.relnamespace
  cross join lateral (
    select string_agg(format('%I', pg_attribute.attname), ', ' order by part.place) as columns
    from pg_catalog.pg_index
    cross join lateral unnest(pg_index.indkey::int2[]) with ordinality as part (number, place)
    join pg_catalog.pg_attribute on pg_attribute.attrelid = pg_class.oid and pg_attribute.attnum = part.number
    where pg_index.indrelid = pg_class.oid and pg_index.indisprimary
  ) as primary_key
  where pg_namespace.nspname in ('public', 'private')
    and pg_class.relkind in ('r', 'p')
    and not pg_class.relispartition
    and exists (
      select from pg_catalog.pg_attribute
      where pg_attribute.attrelid = pg_class.oid and pg_attribute.attname = 'workshop_id' and not pg_attribute.attisdropped
    )
  -- What names others comes before them, where these would be refused.
  order by pg_class.relname <> 'appointments', pg_namespace.nspname desc, pg_class.relname
$$;

comment on function private.list_workshop_tables is
  'Every table of ours with rows of workshops and its primary key, off the catalog: one that is added is among them.';

create function private.erase_jobs(p_workshop_id uuid) returns void
language plpgsql volatile
set search_path = ''
as $$
declare
  v_archive text;
begin
  delete from private.jobs where jobs.workshop_id = p_workshop_id;
  delete from private.dead_jobs where dead_jobs.workshop_id = p_workshop_id;
  foreach v_archive in array array['pgmq.a_jobs', 'pgmq.a_dead_jobs'] loop
    if to_regclass(v_archive) is not null then
      execute format('delete from %s where message ->> ''workshopId'' = $1', v_archive) using p_workshop_id::text;
    end if;
  end loop;
end
$$;

comment on function private.erase_jobs is 'Removes what a workshop has in the queues: waiting, failed, kept.';

-- Definer: it reaches queues and the log, which no role does.
create function public.erase_deleted_workshop(p_now timestamptz, p_limit integer) returns integer
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_workshop_id uuid;
  v_table record;
  v_erased integer := 0;
  v_count integer;
begin
  select workshops.id into v_workshop_id
  from public.workshops
  where workshops.deletion_due_at <= p_now
  order by workshops.deletion_due_at
  limit 1
  for update skip locked;
  if v_workshop_id is null then
    return 0;
  end if;
  perform set_config('carbot.erasing', v_workshop_id::text, true);

  for v_table in select * from private.list_workshop_tables() loop
    execute format(
      'delete from %1$s where workshop_id = $1 and (%2$s) in (select %2$s from %1$s where workshop_id = $1 limit $2)',
      v_table.relation, v_table.keys
    ) using v_workshop_id, p_limit - v_erased;
    get diagnostics v_count = row_count;
    v_erased := v_erased + v_count;
    if v_erased >= p_limit then
      perform set_config('carbot.erasing', '', true);
      return v_erased;
    end if;
  end loop;

  perform private.erase_jobs(v_workshop_id);
  delete from public.workshops where workshops.id = v_workshop_id;
  delete from private.audit_entries where audit_entries.workshop_id = v_workshop_id;
  perform set_config('carbot.erasing', '', true);
  -- That it was done stays; what it was called and who belonged to it does not.
  perform private.add_partition('audit_entries', 'month', clock_timestamp());
  insert into private.audit_entries (workshop_id, actor_kind, action, subject, subject_id)
  values (v_workshop_id, 'service', 'delete', 'workshops', v_workshop_id::text);
  return v_erased + 1;
end
$$;

comment on function public.erase_deleted_workshop is
  'Erases a bounded part of the workshop that has waited longest beyond its date: rows of all its tables, files, jobs, log, at last itself; returns how many rows, 0 when none is due.';
grant execute on function public.erase_deleted_workshop to service_role;

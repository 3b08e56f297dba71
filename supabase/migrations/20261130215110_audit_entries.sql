create table private.audit_entries (
  workshop_id uuid not null,
  at timestamptz not null default clock_timestamp(),
  id uuid not null default gen_random_uuid(),
  actor_kind text not null,
  actor_id uuid,
  network text,
  action text not null,
  subject text not null,
  subject_id text,
  before jsonb,
  after jsonb,
  constraint audit_entries_pkey primary key (workshop_id, at, id),
  constraint audit_entries_actor_kind_check check (actor_kind in ('member', 'admin', 'person', 'service')),
  constraint audit_entries_action_check check (action in ('insert', 'update', 'delete'))
) partition by range (at);

comment on table private.audit_entries is
  'Who changed what, written by triggers in the change''s own transaction, never changed, parted by month. No foreign key: it outlives what it tells of.';
comment on column private.audit_entries.workshop_id is 'All zeros for what concerns the whole installation.';
comment on column private.audit_entries.actor_id is 'The login; whose it is, the list looks up, so that an erased person is in no entry.';
comment on column private.audit_entries.network is 'Where the call came from, cut to the network: 203.0.113.0, 2001:db8:1:2::.';
comment on column private.audit_entries.before is 'The listed columns as they were; of a secret only that it changed.';

create index audit_entries_at_idx on private.audit_entries (at desc, id desc);

alter table private.audit_entries enable row level security;

create function private.refuse_change() returns trigger
language plpgsql volatile
set search_path = ''
as $$
begin
  raise exception 'the audit log is never changed' using errcode = 'PT403', hint = 'append_only';
end
$$;

comment on function private.refuse_change is 'Refuses to change or remove what is written once.';

create trigger audit_entries_before_update_refuse before update on private.audit_entries
  for each row execute function private.refuse_change();
create trigger audit_entries_before_delete_refuse before delete on private.audit_entries
  for each row execute function private.refuse_change();

create function private.pick_columns(p_row jsonb, p_columns text[]) returns jsonb
language sql immutable
set search_path = ''
as $$
  select coalesce(jsonb_object_agg(
    ltrim(wanted.name, '!'),
    -- A long text is recognised by its beginning; the log is no second copy of it.
    case
      when wanted.name like '!%' then to_jsonb('***'::text)
      when jsonb_typeof(p_row -> wanted.name) = 'string' then to_jsonb(left(p_row ->> wanted.name, 200))
      else p_row -> wanted.name
    end
  ), '{}')
  from unnest(p_columns) as wanted (name)
  where p_row ? ltrim(wanted.name, '!')
$$;

comment on function private.pick_columns is
  'Of a row the named columns alone; one that is named with ! is there without its value.';

-- Definer, because nobody may write to the log by hand.
create function private.note_audit() returns trigger
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

comment on function private.note_audit is
  'Writes into the audit log what one row was and is, by the columns that the trigger names; a change of others alone is none.';

create function private.audit_table(p_table regclass, variadic p_columns text[]) returns void
language plpgsql volatile
set search_path = ''
as $$
declare
  v_name text := (select pg_class.relname from pg_catalog.pg_class where pg_class.oid = p_table);
  v_arguments text := (select string_agg(quote_literal(given.name), ', ') from unnest(p_columns) as given (name));
  v_event text;
begin
  foreach v_event in array array['insert', 'update', 'delete'] loop
    execute format(
      'create trigger %I after %s on %s for each row execute function private.note_audit(%s)',
      v_name || '_after_' || v_event || '_note_audit', v_event, p_table, v_arguments
    );
  end loop;
end
$$;

comment on function private.audit_table is
  'Has every change of a table''s rows written into the audit log with these columns; for migrations.';

select private.audit_table('public.workshops', 'slug', 'name', 'plan', 'limits_plan', 'ai_budget_micro_euros',
  'suspended_at', 'suspension_reason', 'locale', 'timezone', 'region', 'currency', 'formality', 'greeting', 'primary_color',
  'allowed_origins', 'open_holidays', 'slot_minutes', 'parallel_jobs', 'lead_time_hours', 'privacy_url',
  '!phone', '!tow_phone', '!email', '!website', '!street', '!postal_code', '!city', '!consent_text', '!quick_replies');
select private.audit_table('public.members', 'role');
select private.audit_table('public.invitations', 'role');
select private.audit_table('public.services', 'name', 'price_min_cents', 'price_max_cents', 'duration_minutes', 'category', '!description');
select private.audit_table('public.faqs', 'question', '!answer');
select private.audit_table('public.opening_hours', 'weekday', 'opens', 'closes', 'weeks', 'note');
select private.audit_table('public.closures', 'starts_on', 'ends_on', 'reason');
select private.audit_table('public.safety_cards', 'title', 'level', 'is_active', '!text');
select private.audit_table('public.safety_overrides', 'is_active', '!text_de', '!text_en');
select private.audit_table('public.bays', 'name', 'position');
select private.audit_table('public.documents', 'title', 'is_active');
select private.audit_table('public.widget_secrets', '!secret');
select private.audit_table('public.leads', 'status');
select private.audit_table('private.platform_admins', 'created_at');
select private.audit_table('private.view_sessions', 'reason', 'started_at', 'expires_at');

create trigger contacts_after_delete_note_audit after delete on public.contacts
  for each row execute function private.note_audit('created_at');
create trigger conversations_after_delete_note_audit after delete on public.conversations
  for each row execute function private.note_audit('created_at');

create table private.quota_marks (
  workshop_id uuid not null,
  quota text not null,
  level text not null,
  -- Of a quota that begins anew each month, the month; else null.
  month date,
  at timestamptz not null default now(),
  constraint quota_marks_pkey primary key (workshop_id, quota),
  constraint quota_marks_workshop_id_fkey foreign key (workshop_id) references public.workshops (id) on delete cascade,
  constraint quota_marks_quota_check check (quota in ('conversations', 'documents', 'storage', 'seats', 'channels')),
  constraint quota_marks_level_check check (level in ('low', 'full'))
);

comment on table private.quota_marks is
  'Quotas of which 80 % (low) or all (full) is used, so that whoever reads a workshop''s context need not count; kept by triggers.';

alter table private.quota_marks enable row level security;

create trigger quota_marks_after_insert_note_change after insert on private.quota_marks
  referencing new table as changed for each statement execute function private.note_changed_facts();
create trigger quota_marks_after_update_note_change after update on private.quota_marks
  referencing new table as changed for each statement execute function private.note_changed_facts();
create trigger quota_marks_after_delete_note_change after delete on private.quota_marks
  referencing old table as changed for each statement execute function private.note_changed_facts();

-- Definer, here and below, because the marks are nobody's to write.
create function private.mark_quota(p_workshop_id uuid, p_quota text) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_month date := (
    select date_trunc('month', now() at time zone workshops.timezone)::date
    from public.workshops where workshops.id = p_workshop_id
  );
  v_mark private.quota_marks;
  v_used bigint;
  v_limit bigint;
  v_level text;
begin
  -- What goes with its whole workshop needs no mark.
  if v_month is null then
    return;
  end if;
  select quota_marks.* into v_mark
  from private.quota_marks
  where quota_marks.workshop_id = p_workshop_id and quota_marks.quota = p_quota;
  if p_quota <> 'conversations' then
    v_month := null;
  -- A month's conversations never become fewer.
  elsif v_mark.level = 'full' and v_mark.month = v_month then
    return;
  end if;

  v_used := private.quota_usage(p_workshop_id, p_quota);
  v_limit := private.quota_limit(p_workshop_id, p_quota);
  v_level := case when v_used >= v_limit then 'full' when v_used * 5 >= v_limit * 4 then 'low' end;
  if v_level is null then
    if v_mark.workshop_id is not null then
      delete from private.quota_marks where quota_marks.workshop_id = p_workshop_id and quota_marks.quota = p_quota;
    end if;
  elsif (v_mark.level, v_mark.month) is distinct from (v_level, v_month) then
    insert into private.quota_marks as mark (workshop_id, quota, level, month)
    values (p_workshop_id, p_quota, v_level, v_month)
    on conflict on constraint quota_marks_pkey do update
    set level = excluded.level, month = excluded.month, at = excluded.at;
  end if;
end
$$;

comment on function private.mark_quota is 'Notes whether a quota is nearly or wholly used up, writing only where that has changed.';

create function private.mark_changed_quotas() returns trigger
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_workshop_id uuid;
begin
  for v_workshop_id in select distinct changed.workshop_id from changed order by 1 loop
    perform private.mark_quota(v_workshop_id, tg_argv[0]);
  end loop;
  return null;
end
$$;

comment on function private.mark_changed_quotas is 'Notes how far the quota that the trigger names is used by the workshops of one statement''s rows.';

-- After the trigger that counts the conversation, by its name.
create trigger conversations_after_insert_write_quota after insert on public.conversations
  referencing new table as changed for each statement execute function private.mark_changed_quotas('conversations');
create trigger documents_after_delete_mark_quota after delete on public.documents
  referencing old table as changed for each statement execute function private.mark_changed_quotas('documents');
create trigger document_files_after_delete_mark_quota after delete on public.document_files
  referencing old table as changed for each statement execute function private.mark_changed_quotas('storage');
create trigger invitations_after_delete_mark_quota after delete on public.invitations
  referencing old table as changed for each statement execute function private.mark_changed_quotas('seats');
create trigger members_after_insert_mark_quota after insert on public.members
  referencing new table as changed for each statement execute function private.mark_changed_quotas('seats');
create trigger members_after_delete_mark_quota after delete on public.members
  referencing old table as changed for each statement execute function private.mark_changed_quotas('seats');
create trigger channel_connections_after_update_mark_quota after update on public.channel_connections
  referencing new table as changed for each statement execute function private.mark_changed_quotas('channels');
create trigger channel_connections_after_delete_mark_quota after delete on public.channel_connections
  referencing old table as changed for each statement execute function private.mark_changed_quotas('channels');

create function private.mark_all_quotas() returns trigger
language plpgsql volatile security definer
set search_path = ''
as $$
begin
  -- Of another plan, what was full may not be.
  delete from private.quota_marks where quota_marks.workshop_id = new.id;
  perform private.mark_quota(new.id, quotas.name)
  from unnest(array['conversations', 'documents', 'storage', 'seats', 'channels']) as quotas (name);
  return null;
end
$$;

comment on function private.mark_all_quotas is 'Notes anew how far each quota is used where another plan counts from now on.';

create trigger workshops_after_update_mark_quotas after update on public.workshops
  for each row
  when ((old.plan, old.limits_plan, old.trial_ends_at) is distinct from (new.plan, new.limits_plan, new.trial_ends_at))
  execute function private.mark_all_quotas();

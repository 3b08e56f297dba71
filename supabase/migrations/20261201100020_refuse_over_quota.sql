-- Definer, because it counts and locks what its caller may not.
create function private.refuse_over_quota() returns trigger
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_quota text := tg_argv[0];
  v_limit bigint;
begin
  -- One at a time for each workshop, and counted after the wait: else two at once could pass together.
  perform from public.workshops where workshops.id = new.workshop_id for no key update;
  v_limit := private.quota_limit(new.workshop_id, v_quota);
  if private.quota_usage(new.workshop_id, v_quota) > v_limit then
    raise exception 'the plan''s quota of % is used up', v_quota
      using errcode = 'PT402', hint = 'plan_' || v_quota, detail = format('%s: must be at most %s in this plan', v_quota, v_limit);
  end if;
  perform private.mark_quota(new.workshop_id, v_quota);
  return null;
end
$$;

comment on function private.refuse_over_quota is
  'Takes a new row back that is one more than the plan allows of the quota that the trigger names, whoever adds it and however.';

-- After the row: what an upsert only changes is no new one.
create trigger documents_after_insert_refuse_over_quota after insert on public.documents
  for each row execute function private.refuse_over_quota('documents');
create trigger document_files_after_insert_refuse_over_quota after insert on public.document_files
  for each row execute function private.refuse_over_quota('storage');
create trigger invitations_after_insert_refuse_over_quota after insert on public.invitations
  for each row execute function private.refuse_over_quota('seats');
create trigger channel_connections_after_insert_refuse_over_quota after insert on public.channel_connections
  for each row when (new.state <> 'disconnected') execute function private.refuse_over_quota('channels');
-- An account that was disconnected comes back.
create trigger channel_connections_after_update_refuse_over_quota after update on public.channel_connections
  for each row when (old.state = 'disconnected' and new.state <> 'disconnected')
  execute function private.refuse_over_quota('channels');

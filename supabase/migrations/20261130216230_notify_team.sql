create function private.notify_member(
  p_member public.members, p_timezone text, p_event text, p_about_id uuid, p_occasion text
)
returns void
language plpgsql volatile
set search_path = ''
as $$
declare
  v_settings public.notification_settings := private.to_notification_settings(p_member);
begin
  if p_event = any (v_settings.push) and not private.is_quiet(v_settings, p_timezone) then
    perform private.enqueue_job(
      p_member.workshop_id, 'send_push',
      jsonb_build_object('subscriptionId', subscriptions.id, 'event', p_event, 'aboutId', p_about_id), 1
    )
    from public.push_subscriptions as subscriptions
    where subscriptions.workshop_id = p_member.workshop_id and subscriptions.member_id = p_member.id;
  end if;
  if p_event = any (v_settings.mail) then
    perform private.queue_mail(
      p_member.workshop_id, 'team' || upper(left(p_event, 1)) || substr(p_event, 2), p_about_id,
      format('%s %s %s %s', p_event, p_about_id, p_member.id, p_occasion), p_member.id
    );
  end if;
  if p_event = 'handOver' and 'unanswered' = any (v_settings.push || v_settings.mail) then
    perform private.enqueue_job(
      p_member.workshop_id, 'escalate_wait',
      jsonb_build_object('conversationId', p_about_id, 'memberId', p_member.id, 'since', p_occasion), 1,
      p_delay_seconds => v_settings.escalate_minutes * 60
    );
  end if;
end
$$;

comment on function private.notify_member is
  'Has a member told of something by what they have chosen: push outside their quiet hours, mail, and again if nobody has come after a while.';
grant execute on function private.notify_member to service_role;

create function private.notify_team(
  p_workshop_id uuid, p_event text, p_about_id uuid, p_occasion text, p_assignee_id uuid default null
)
returns void
language sql volatile
set search_path = ''
as $$
  select private.notify_member(members, workshops.timezone, p_event, p_about_id, p_occasion)
  from public.members
  join public.workshops on workshops.id = members.workshop_id
  where members.workshop_id = p_workshop_id and (p_assignee_id is null or members.id = p_assignee_id)
$$;

comment on function private.notify_team is
  'Has the team told of handOver, reply, unanswered, lead or appointment, or the one colleague it is for, once for each occasion.';
grant execute on function private.notify_team to service_role;

create function private.notify_of_wait() returns trigger
language plpgsql volatile
set search_path = ''
as $$
begin
  perform private.notify_team(
    new.workshop_id,
    case when new.waiting_for = 'reply' then 'reply' else 'handOver' end,
    new.id,
    (extract(epoch from new.waiting_since) * 1000000)::bigint::text,
    new.assignee_id
  );
  return null;
end
$$;

comment on function private.notify_of_wait is 'Has the team told that a customer waits for a person.';
grant execute on function private.notify_of_wait to service_role;

create trigger conversations_after_insert_notify after insert on public.conversations
  for each row when (new.waiting_for in ('danger', 'complaint', 'handoff'))
  execute function private.notify_of_wait();
create trigger conversations_after_update_notify after update on public.conversations
  for each row when (
    new.waiting_for in ('danger', 'complaint', 'handoff', 'reply')
    and (old.waiting_since is null or old.waiting_for not in ('danger', 'complaint', 'handoff', 'reply')
      or (old.waiting_for = 'reply' and new.waiting_for <> 'reply'))
  )
  execute function private.notify_of_wait();

create function private.notify_of_lead() returns trigger
language plpgsql volatile
set search_path = ''
as $$
begin
  perform private.notify_team(new.workshop_id, 'lead', new.id, 'new');
  return null;
end
$$;

comment on function private.notify_of_lead is 'Has the team told of a new request.';
grant execute on function private.notify_of_lead to service_role;

create trigger leads_after_insert_notify after insert on public.leads
  -- What a colleague writes down needs no telling.
  for each row when (auth.uid() is null)
  execute function private.notify_of_lead();

create function private.notify_of_appointment() returns trigger
language plpgsql volatile
set search_path = ''
as $$
begin
  perform private.notify_team(new.workshop_id, 'appointment', new.id, new.version::text);
  return null;
end
$$;

comment on function private.notify_of_appointment is 'Has the team told of what a customer books, moves and cancels.';
grant execute on function private.notify_of_appointment to service_role;

create trigger appointments_after_insert_notify after insert on public.appointments
  for each row when (new.status <> 'held' and auth.uid() is null)
  execute function private.notify_of_appointment();
create trigger appointments_after_update_notify after update of status, starts_at on public.appointments
  for each row when (auth.uid() is null and (new.status = 'cancelled' or new.starts_at <> old.starts_at) and new.status <> 'held')
  execute function private.notify_of_appointment();

create function public.escalate_wait(p_workshop_id uuid, p_conversation_id uuid, p_member_id uuid, p_since text) returns boolean
language plpgsql volatile
set search_path = ''
as $$
begin
  if not exists (
    select from public.conversations
    where conversations.workshop_id = p_workshop_id
      and conversations.id = p_conversation_id
      and (extract(epoch from conversations.waiting_since) * 1000000)::bigint::text = p_since
  ) then
    return false;
  end if;
  perform private.notify_member(members, workshops.timezone, 'unanswered', p_conversation_id, p_since)
  from public.members
  join public.workshops on workshops.id = members.workshop_id
  where members.workshop_id = p_workshop_id and members.id = p_member_id;
  return true;
end
$$;

comment on function public.escalate_wait is
  'Has a member told that the same customer still waits; false when somebody has come meanwhile.';
grant execute on function public.escalate_wait to service_role;

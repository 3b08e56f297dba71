/* One job of each kind for a chat: what comes while it waits or works is found by it. A flag older than 15 minutes has lost its job. */
create function private.queue_channel_answer(p_workshop_id uuid, p_thread_id uuid, p_seconds numeric) returns void
language plpgsql volatile
set search_path = ''
as $$
begin
  update public.channel_threads set answer_queued_at = clock_timestamp()
  where channel_threads.workshop_id = p_workshop_id
    and channel_threads.id = p_thread_id
    and (channel_threads.answer_queued_at is null or channel_threads.answer_queued_at < clock_timestamp() - interval '15 minutes');
  if found then
    perform private.enqueue_job_later(
      p_workshop_id, 'answer_channel_thread', jsonb_build_object('threadId', p_thread_id), p_seconds
    );
  end if;
end
$$;

comment on function private.queue_channel_answer is 'Leaves the job that answers a chat, unless there is one.';
grant execute on function private.queue_channel_answer to service_role;

create function private.queue_channel_send(p_workshop_id uuid, p_thread_id uuid) returns void
language plpgsql volatile
set search_path = ''
as $$
begin
  update public.channel_threads set send_queued_at = clock_timestamp()
  where channel_threads.workshop_id = p_workshop_id
    and channel_threads.id = p_thread_id
    and (channel_threads.send_queued_at is null or channel_threads.send_queued_at < clock_timestamp() - interval '15 minutes');
  if found then
    perform private.enqueue_job(p_workshop_id, 'send_channel_thread', jsonb_build_object('threadId', p_thread_id));
  end if;
end
$$;

comment on function private.queue_channel_send is 'Leaves the job that sends what waits for a chat, unless there is one.';
grant execute on function private.queue_channel_send to service_role;

create function private.postpone_channel_send(p_workshop_id uuid, p_thread_id uuid, p_seconds numeric) returns void
language plpgsql volatile
set search_path = ''
as $$
begin
  update public.channel_threads set send_queued_at = clock_timestamp() + make_interval(secs => p_seconds)
  where channel_threads.workshop_id = p_workshop_id and channel_threads.id = p_thread_id;
  perform private.enqueue_job_later(
    p_workshop_id, 'send_channel_thread', jsonb_build_object('threadId', p_thread_id), p_seconds
  );
end
$$;

comment on function private.postpone_channel_send is 'Leaves the job that sends for later, in place of the one that is ending.';
grant execute on function private.postpone_channel_send to service_role;

-- Definer, because a member who replies writes no such row.
create function private.send_by_channel() returns trigger
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_thread_id uuid;
begin
  -- Of several chats the one in which the customer last wrote.
  select channel_threads.id into v_thread_id
  from public.channel_threads
  where channel_threads.workshop_id = new.workshop_id and channel_threads.conversation_id = new.conversation_id
  order by channel_threads.last_inbound_at desc
  limit 1;
  if not found then
    return null;
  end if;
  insert into public.channel_sends (workshop_id, message_id, thread_id, "position")
  values (new.workshop_id, new.id, v_thread_id, new.position);
  perform private.queue_channel_send(new.workshop_id, v_thread_id);
  return null;
end
$$;

comment on function private.send_by_channel is 'What is said in a conversation of a channel goes out there, decided with the message itself.';

-- What was written in the provider's own app is there already.
create trigger messages_after_insert_send_by_channel after insert on public.messages
  for each row when (new.author in ('bot', 'member') and coalesce(new.client_message_id, '') not like 'echo:%')
  execute function private.send_by_channel();

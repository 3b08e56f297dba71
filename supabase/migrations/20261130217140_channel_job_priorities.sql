/* Customers wait for both jobs of a chat: they come before everything that can wait. */
create or replace function private.enqueue_job_later(p_workshop_id uuid, p_job text, p_payload jsonb, p_seconds numeric) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
begin
  perform private.enqueue_job(p_workshop_id, p_job, p_payload, p_priority => 0, p_delay_seconds => ceil(p_seconds)::integer);
end
$$;

create or replace function private.queue_channel_send(p_workshop_id uuid, p_thread_id uuid) returns void
language plpgsql volatile
set search_path = ''
as $$
begin
  update public.channel_threads set send_queued_at = clock_timestamp()
  where channel_threads.workshop_id = p_workshop_id
    and channel_threads.id = p_thread_id
    and (channel_threads.send_queued_at is null or channel_threads.send_queued_at < clock_timestamp() - interval '15 minutes');
  if found then
    perform private.enqueue_job(
      p_workshop_id, 'send_channel_thread', jsonb_build_object('threadId', p_thread_id), p_priority => 0
    );
  end if;
end
$$;

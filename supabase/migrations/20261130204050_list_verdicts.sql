create function public.list_verdicts(p_message_ids uuid[])
returns table (message_id uuid, verdict jsonb)
language sql stable
set search_path = ''
as $$
  select messages.id, messages.verdict
  from public.messages
  where messages.id = any (p_message_ids) and messages.verdict is not null
$$;

comment on function public.list_verdicts is 'How messages were understood, for evaluations: which reader, how sure, what it took.';
grant execute on function public.list_verdicts to service_role;

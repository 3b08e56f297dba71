create type public.message_row as (
  id uuid,
  "position" bigint,
  author public.message_author,
  author_name text,
  body text,
  sources public.answer_parts,
  actions public.answer_parts,
  answered boolean,
  created_at timestamptz
);

comment on type public.message_row is 'What a thread shows of a message.';

create function private.to_message_row(p_message public.messages) returns public.message_row
language sql immutable
set search_path = ''
as $$
  select
    p_message.id,
    p_message.position,
    p_message.author,
    p_message.author_name,
    p_message.body,
    p_message.sources,
    p_message.actions,
    p_message.answered,
    p_message.created_at
$$;

comment on function private.to_message_row is 'A message as a thread shows it.';
grant execute on function private.to_message_row to service_role, authenticated;

create domain public.conversation_status as text
  constraint conversation_status_check check (value in ('open', 'closed'));

comment on domain public.conversation_status is 'Whether a conversation still wants the team''s attention.';

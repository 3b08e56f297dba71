create domain public.message_author as text
  constraint message_author_check check (value in ('visitor', 'bot', 'member', 'system'));

comment on domain public.message_author is 'Who said a message.';

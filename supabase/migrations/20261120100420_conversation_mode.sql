create domain public.conversation_mode as text
  constraint conversation_mode_check check (value in ('bot', 'human'));

comment on domain public.conversation_mode is 'Who answers a conversation: the bot, or people.';

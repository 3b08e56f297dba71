-- What a message was understood as stands with its answer: the next message leans on it, and the team can see why the bot said so.
alter table public.messages add column frame jsonb;
alter table public.messages add constraint messages_frame_check
  check (frame is null or (author = 'bot' and jsonb_typeof(frame) = 'object' and length(frame::text) <= 10000)) not valid;
alter table public.messages validate constraint messages_frame_check;

comment on column public.messages.frame is
  'What the customer wanted, as the reader of their message understood it, by ids of the workshop''s own rows; null where nobody read it.';
comment on column public.messages.verdict is
  'Which reader understood the message, how sure it was, how long it took, and what a language model did: counts and names, never text.';

drop function public.begin_turn(uuid, uuid, text, text, text, text, text, text[], jsonb, jsonb);
drop function public.finish_turn(uuid, uuid, uuid, text, jsonb, jsonb, boolean, jsonb, jsonb, jsonb, jsonb, jsonb);

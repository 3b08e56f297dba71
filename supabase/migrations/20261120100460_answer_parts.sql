create domain public.answer_parts as jsonb
  constraint answer_parts_check check (jsonb_typeof(value) = 'array' and length(value::text) <= 10000);

comment on domain public.answer_parts is 'What comes with an answer: a list of sources or of actions.';

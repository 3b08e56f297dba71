alter table public.messages
  add column verdict jsonb,
  add constraint messages_verdict_check check (
    verdict is null or (author = 'bot' and jsonb_typeof(verdict) = 'object' and length(verdict::text) <= 2000)
  );

comment on column public.messages.verdict is
  'What the guards did with a language model''s sentences: counts and rule names, never text; null for built-in answers.';

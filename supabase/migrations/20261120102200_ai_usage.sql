create table public.ai_usage (
  workshop_id uuid not null,
  day date not null,
  model text not null,
  turns integer not null default 0,
  input_tokens bigint not null default 0,
  output_tokens bigint not null default 0,
  cost_micro_euros bigint not null default 0,
  unpriced_turns integer not null default 0,
  passed_sentences integer not null default 0,
  dropped_sentences integer not null default 0,
  replaced_turns integer not null default 0,
  constraint ai_usage_pkey primary key (workshop_id, day, model),
  constraint ai_usage_workshop_id_fkey foreign key (workshop_id) references public.workshops (id) on delete cascade,
  constraint ai_usage_model_check check (length(btrim(model)) between 1 and 120),
  constraint ai_usage_counts_check check (
    turns >= 0 and input_tokens >= 0 and output_tokens >= 0 and cost_micro_euros >= 0 and unpriced_turns >= 0
    and passed_sentences >= 0 and dropped_sentences >= 0 and replaced_turns >= 0
  )
);

comment on table public.ai_usage is
  'What a language model did for a workshop, by day (UTC) and model; written with each answer by finish_turn.';
comment on column public.ai_usage.cost_micro_euros is 'By the price table of the day it happened; 1,000,000 are one euro.';
comment on column public.ai_usage.unpriced_turns is 'Turns of a model without a known price, counted with cost 0.';
comment on column public.ai_usage.passed_sentences is 'Sentences of the model that the guards let through.';
comment on column public.ai_usage.replaced_turns is 'Turns that the built-in answer had to complete or to answer alone.';

alter table public.ai_usage enable row level security;

create policy ai_usage_select_owner on public.ai_usage for select to authenticated
  using (workshop_id in (select private.member_workshop_ids(array['owner'])));

grant select, insert, update, delete on public.ai_usage to service_role;
grant select on public.ai_usage to authenticated;

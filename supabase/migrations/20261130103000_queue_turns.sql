create table private.queue_turns (
  workshop_id uuid not null,
  served_at timestamptz not null,
  constraint queue_turns_pkey primary key (workshop_id),
  constraint queue_turns_workshop_id_fkey foreign key (workshop_id) references public.workshops (id)
    on delete cascade
);

comment on table private.queue_turns is
  'When a job of a workshop was last begun: of those that wait, the one that was served longest ago is next.';

alter table private.queue_turns enable row level security;

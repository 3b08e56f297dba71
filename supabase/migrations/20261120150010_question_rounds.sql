create table private.question_rounds (
  workshop_id uuid not null,
  model text not null,
  begun_at timestamptz not null,
  constraint question_rounds_pkey primary key (workshop_id),
  constraint question_rounds_workshop_id_fkey foreign key (workshop_id) references public.workshops (id)
    on delete cascade
);

comment on table private.question_rounds is
  'When a workshop''s most asked questions were last given to an embedding model, and to which: one row a workshop.';

create index question_rounds_begun_at_idx on private.question_rounds (begun_at);

alter table private.question_rounds enable row level security;

grant select, insert, update, delete on private.question_rounds to service_role;

create function public.enqueue_question_rounds(p_model text, p_limit integer) returns integer
language plpgsql volatile
set search_path = ''
as $$
declare
  v_workshop_id uuid;
  v_count integer := 0;
begin
  for v_workshop_id in
    insert into private.question_rounds as rounds (workshop_id, model, begun_at)
    select workshops.id, p_model, now()
    from public.workshops
    left join private.question_rounds as earlier on earlier.workshop_id = workshops.id
    where (earlier.workshop_id is null or earlier.model <> p_model or earlier.begun_at < now() - interval '1 day')
      and exists (
        select from public.conversations
        where conversations.workshop_id = workshops.id and conversations.last_message_at > now() - interval '30 days'
      )
    order by earlier.begun_at nulls first, workshops.id
    limit least(greatest(p_limit, 1), 1000)
    -- Two schedulers at once: the second one finds nothing due.
    on conflict on constraint question_rounds_pkey do update set model = excluded.model, begun_at = excluded.begun_at
    where rounds.model <> excluded.model or rounds.begun_at < now() - interval '1 day'
    returning rounds.workshop_id
  loop
    perform private.enqueue_job(v_workshop_id, 'embed_questions', '{}');
    v_count := v_count + 1;
  end loop;
  return v_count;
end
$$;

comment on function public.enqueue_question_rounds is
  'Leaves a job for each workshop whose most asked questions are due: once a day, and at once for another model.';
grant execute on function public.enqueue_question_rounds to service_role;

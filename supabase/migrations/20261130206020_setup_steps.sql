create table public.setup_steps (
  workshop_id uuid not null,
  step text not null,
  state text not null,
  updated_at timestamptz not null default now(),
  constraint setup_steps_pkey primary key (workshop_id, step),
  constraint setup_steps_workshop_id_fkey foreign key (workshop_id) references public.workshops (id) on delete cascade,
  constraint setup_steps_step_check check (step in ('website', 'services', 'hours', 'look', 'question', 'embed')),
  constraint setup_steps_state_check check (state in ('done', 'skipped'))
);

comment on table public.setup_steps is
  'How far a workshop has come with its setting up: steps that are done or were skipped. A step without a row is still to do.';

alter table public.setup_steps enable row level security;

create policy setup_steps_select_owner on public.setup_steps for select to authenticated
  using (workshop_id in (select private.member_workshop_ids(array['owner'])));

grant select, insert, update, delete on public.setup_steps to service_role;

-- Definer, because members write no table directly.
create function public.set_setup_step(p_workshop text, p_step text, p_state text) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner']);
begin
  insert into public.setup_steps (workshop_id, step, state)
  values (v_member.workshop_id, p_step, p_state)
  on conflict on constraint setup_steps_pkey do update
  -- What is done stays done, also for somebody who passes over it a second time.
  set state = case when setup_steps.state = 'done' then 'done' else excluded.state end, updated_at = now();
end
$$;

comment on function public.set_setup_step is 'Notes that a step of the setting up is done or was skipped; for the owner alone.';
grant execute on function public.set_setup_step to authenticated;

create function public.list_setup_steps(p_workshop text) returns table (step text, state text)
language plpgsql stable security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner']);
begin
  return query
  select setup_steps.step, setup_steps.state
  from public.setup_steps
  where setup_steps.workshop_id = v_member.workshop_id;
end
$$;

comment on function public.list_setup_steps is 'The steps of the setting up that are done or were skipped; for the owner alone.';
grant execute on function public.list_setup_steps to authenticated;

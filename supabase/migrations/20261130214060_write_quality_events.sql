create function private.write_wrong_events() returns trigger
language plpgsql volatile
set search_path = ''
as $$
begin
  insert into public.analytics_events (workshop_id, at, kind, day, hour, quantity)
  select changed.workshop_id, marked.at, 'wrong',
    (marked.at at time zone workshops.timezone)::date, date_trunc('hour', marked.at, workshops.timezone),
    case when tg_op = 'INSERT' then 1 else -1 end
  from changed
  cross join (select clock_timestamp()) as marked (at)
  join public.workshops on workshops.id = changed.workshop_id
  -- Whose message is erased was not taken back.
  join public.messages on messages.workshop_id = changed.workshop_id and messages.id = changed.message_id
  order by changed.workshop_id;
  return null;
end
$$;

comment on function private.write_wrong_events is 'Counts answers that the team calls wrong, and that it takes back.';

create trigger wrong_answers_after_insert_write_events after insert on public.wrong_answers
  referencing new table as changed for each statement execute function private.write_wrong_events();
create trigger wrong_answers_after_delete_write_events after delete on public.wrong_answers
  referencing old table as changed for each statement execute function private.write_wrong_events();

create function private.write_usage_event(p_usage public.ai_usage, p_turns integer, p_cost bigint) returns void
language sql volatile
set search_path = ''
as $$
  insert into public.analytics_events (workshop_id, at, kind, day, hour, labels, quantity, amount)
  select p_usage.workshop_id, called.at, 'model',
    (called.at at time zone workshops.timezone)::date, date_trunc('hour', called.at, workshops.timezone),
    jsonb_build_object('model', p_usage.model), p_turns, p_cost
  from (select clock_timestamp()) as called (at)
  join public.workshops on workshops.id = p_usage.workshop_id
  where p_turns <> 0 or p_cost <> 0
$$;

comment on function private.write_usage_event is 'Counts what a language model was asked and what that cost, in micro-euros.';
grant execute on function private.write_usage_event to service_role;

create function private.write_usage_events() returns trigger
language plpgsql volatile
set search_path = ''
as $$
begin
  if tg_op = 'INSERT' then
    perform private.write_usage_event(new, new.turns, new.cost_micro_euros);
  else
    perform private.write_usage_event(new, new.turns - old.turns, new.cost_micro_euros - old.cost_micro_euros);
  end if;
  return null;
end
$$;

comment on function private.write_usage_events is 'Counts by how much a day''s usage grew.';

create trigger ai_usage_after_insert_write_events after insert on public.ai_usage
  for each row execute function private.write_usage_events();
create trigger ai_usage_after_update_write_events after update on public.ai_usage
  for each row execute function private.write_usage_events();

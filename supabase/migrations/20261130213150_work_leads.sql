drop function public.update_lead(text, uuid, text);

-- Definer, because members write no table themselves.
create function public.update_lead(p_workshop text, p_lead_id uuid, p_status text default null, p_change jsonb default '{}')
returns setof public.lead_row
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner', 'reception']);
  v_lead public.leads;
begin
  if p_change ->> 'assigneeId' is not null and not exists (
    select from public.members
    where members.workshop_id = v_member.workshop_id and members.id = (p_change ->> 'assigneeId')::uuid
      and members.role in ('owner', 'reception')
  ) then
    raise exception 'a lead is given to a member who may call'
      using errcode = 'PT422', hint = 'bad_assignee', detail = 'assigneeId: must be a member of the office';
  end if;
  update public.leads
  set
    status = coalesce(p_status, p_change ->> 'status', leads.status),
    lost_reason = case when p_change ? 'lostReason' then p_change ->> 'lostReason' else leads.lost_reason end,
    assignee_id = case when p_change ? 'assigneeId' then (p_change ->> 'assigneeId')::uuid else leads.assignee_id end,
    call_at = case when p_change ? 'callAt' then (p_change ->> 'callAt')::timestamptz else leads.call_at end,
    value_cents = case when p_change ? 'valueCents' then (p_change ->> 'valueCents')::integer else leads.value_cents end
  where leads.workshop_id = v_member.workshop_id and leads.id = p_lead_id
  returning leads.* into v_lead;
  if not found then
    raise exception 'there is no such lead' using errcode = 'PT404', hint = 'lead_not_found';
  end if;
  return next private.to_lead_row(v_lead);
end
$$;

comment on function public.update_lead is
  'Moves a lead to another status, gives it to somebody, values it or puts its call off; what is not named stays. Returns it.';
grant execute on function public.update_lead to authenticated;

-- Definer for the same reason.
create function public.record_call(p_workshop text, p_lead_id uuid, p_call jsonb) returns setof public.lead_row
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner', 'reception']);
  v_outcome text := p_call ->> 'outcome';
  v_lead public.leads;
begin
  if v_outcome is null or v_outcome not in ('reached', 'not_reached', 'appointment', 'lost') then
    raise exception 'a call has an outcome'
      using errcode = 'PT422', hint = 'bad_outcome', detail = 'outcome: must be reached, not_reached, appointment or lost';
  end if;
  update public.leads
  set
    status = case v_outcome
      when 'appointment' then 'scheduled'
      when 'lost' then 'lost'
      -- A call that nobody takes leaves a new lead new.
      when 'not_reached' then case when leads.status = 'new' then 'new' else 'contacted' end
      else 'contacted'
    end,
    lost_reason = case when v_outcome = 'lost' then coalesce(p_call ->> 'lostReason', 'other') end,
    call_at = coalesce((p_call ->> 'callAt')::timestamptz, leads.call_at),
    contacted_at = coalesce(leads.contacted_at, clock_timestamp()),
    assignee_id = coalesce(leads.assignee_id, v_member.id)
  where leads.workshop_id = v_member.workshop_id and leads.id = p_lead_id
  returning leads.* into v_lead;
  if not found then
    raise exception 'there is no such lead' using errcode = 'PT404', hint = 'lead_not_found';
  end if;
  insert into public.lead_events (workshop_id, lead_id, kind, member_id, detail)
  values (
    v_member.workshop_id, p_lead_id, 'call', v_member.id,
    jsonb_strip_nulls(jsonb_build_object(
      'outcome', v_outcome, 'text', nullif(p_call ->> 'text', ''), 'at', p_call ->> 'callAt', 'reason', v_lead.lost_reason
    ))
  );
  return next private.to_lead_row(v_lead);
end
$$;

comment on function public.record_call is
  'Keeps how a call ended (reached, not_reached, appointment, lost) and what follows: status, when to call again, whose lead it is.';
grant execute on function public.record_call to authenticated;

-- Definer for the same reason.
create function public.add_lead_note(p_workshop text, p_lead_id uuid, p_text text) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner', 'reception']);
begin
  insert into public.lead_events (workshop_id, lead_id, kind, member_id, detail)
  select leads.workshop_id, leads.id, 'note', v_member.id, jsonb_build_object('text', p_text)
  from public.leads
  where leads.workshop_id = v_member.workshop_id and leads.id = p_lead_id;
  if not found then
    raise exception 'there is no such lead' using errcode = 'PT404', hint = 'lead_not_found';
  end if;
end
$$;

comment on function public.add_lead_note is 'Writes a note into the history of a lead, for the team.';
grant execute on function public.add_lead_note to authenticated;

-- Definer, because members read no table that holds contact data.
create function public.get_lead(p_workshop text, p_lead_id uuid) returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner', 'reception', 'viewer']);
  v_lead public.leads;
begin
  select leads.* into v_lead from public.leads
  where leads.workshop_id = v_member.workshop_id and leads.id = p_lead_id;
  if not found then
    raise exception 'there is no such lead' using errcode = 'PT404', hint = 'lead_not_found';
  end if;
  return jsonb_build_object(
    'lead', to_jsonb(private.to_lead_row(v_lead)),
    'events', (
      select coalesce(jsonb_agg(to_jsonb(newest) order by newest.created_at desc, newest.id), '[]')
      from (
        select lead_events.id, lead_events.kind, lead_events.detail, lead_events.created_at, members.name as member_name
        from public.lead_events
        left join public.members on members.workshop_id = lead_events.workshop_id and members.id = lead_events.member_id
        where lead_events.workshop_id = v_lead.workshop_id and lead_events.lead_id = v_lead.id
        order by lead_events.created_at desc, lead_events.id
        limit 100
      ) as newest
    ),
    'transcript', (
      select jsonb_build_object(
        'messages', lead_transcripts.messages, 'message_count', lead_transcripts.message_count,
        'taken_at', lead_transcripts.taken_at
      )
      from public.lead_transcripts
      where lead_transcripts.workshop_id = v_lead.workshop_id and lead_transcripts.lead_id = v_lead.id
    ),
    'team', (
      select coalesce(jsonb_agg(jsonb_build_object('id', members.id, 'name', members.name) order by members.name, members.id), '[]')
      from public.members
      where members.workshop_id = v_lead.workshop_id and members.role in ('owner', 'reception')
    )
  );
end
$$;

comment on function public.get_lead is 'One lead with who did what, newest first, what was said before it was sent, and who may take it on.';
grant execute on function public.get_lead to authenticated;

-- Definer, because members write no table themselves.
create function public.add_lead(p_workshop text, p_lead jsonb) returns uuid
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner', 'reception']);
  v_lead_id uuid;
begin
  -- Whoever calls or stands at the counter asks for the call back; a colleague writes it down.
  v_lead_id := public.capture_lead(
    v_member.workshop_id, p_lead - 'conversationId' - 'vouchedContactId' - 'consentText' || '{"consent": true, "channel": "web"}'
  );
  update public.leads
  set source = coalesce(p_lead ->> 'source', 'telephone'), assignee_id = coalesce(leads.assignee_id, v_member.id)
  where leads.workshop_id = v_member.workshop_id and leads.id = v_lead_id and leads.amended_at is null;
  return v_lead_id;
end
$$;

comment on function public.add_lead is 'Writes down who called or came by; an open lead of the same person about the same matter is amended.';
grant execute on function public.add_lead to authenticated;

create function public.update_lead(p_workshop text, p_lead_id uuid, p_status text)
returns table (
  id uuid,
  name text,
  phone text,
  email text,
  service text,
  vehicle jsonb,
  message text,
  preferred_times text,
  status text,
  channel public.channel,
  conversation_id uuid,
  created_at timestamptz
)
language plpgsql volatile
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner', 'reception']);
begin
  return query
  update public.leads set status = p_status
  where leads.workshop_id = v_member.workshop_id and leads.id = p_lead_id
  returning
    leads.id,
    leads.name,
    leads.phone,
    leads.email,
    leads.service,
    leads.vehicle,
    leads.message,
    leads.preferred_times,
    leads.status,
    leads.channel,
    leads.conversation_id,
    leads.created_at;

  if not found then
    raise exception 'there is no such lead' using errcode = 'PT404', hint = 'lead_not_found';
  end if;
end
$$;

comment on function public.update_lead is 'Moves a lead to another status and returns it.';
grant execute on function public.update_lead to authenticated;

create function public.update_lead(p_workshop text, p_lead_id uuid, p_status text)
returns setof public.lead_row
language plpgsql volatile
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner', 'reception']);
  v_lead public.leads;
begin
  update public.leads set status = p_status
  where leads.workshop_id = v_member.workshop_id and leads.id = p_lead_id
  returning leads.* into v_lead;
  if not found then
    raise exception 'there is no such lead' using errcode = 'PT404', hint = 'lead_not_found';
  end if;
  return next private.to_lead_row(v_lead);
end
$$;

comment on function public.update_lead is 'Moves a lead to another status and returns it.';
grant execute on function public.update_lead to authenticated;

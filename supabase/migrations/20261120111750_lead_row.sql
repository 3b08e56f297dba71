create type public.lead_row as (
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
);

comment on type public.lead_row is 'What the dashboard shows of a lead.';

create function private.to_lead_row(p_lead public.leads) returns public.lead_row
language sql immutable
set search_path = ''
as $$
  select
    p_lead.id,
    p_lead.name,
    p_lead.phone,
    p_lead.email,
    p_lead.service,
    p_lead.vehicle,
    p_lead.message,
    p_lead.preferred_times,
    p_lead.status,
    p_lead.channel,
    p_lead.conversation_id,
    p_lead.created_at
$$;

comment on function private.to_lead_row is 'A lead as the dashboard shows it.';
grant execute on function private.to_lead_row to authenticated;

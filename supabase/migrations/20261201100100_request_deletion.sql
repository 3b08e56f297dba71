-- Definer, here and below, because members write no workshop themselves.
create function public.request_deletion(p_workshop text, p_name text) returns timestamptz
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner']);
  v_due_at timestamptz;
begin
  if not exists (
    select from public.workshops where workshops.id = v_member.workshop_id and btrim(workshops.name) = btrim(p_name)
  ) then
    raise exception 'this is not the workshop''s name'
      using errcode = 'PT422', hint = 'wrong_workshop_name', detail = 'workshopName: must be the name of the workshop';
  end if;
  -- Asked for twice, the first date stands.
  update public.workshops
  set deletion_requested_at = coalesce(workshops.deletion_requested_at, now()),
    deletion_due_at = coalesce(workshops.deletion_due_at, now() + interval '30 days')
  where workshops.id = v_member.workshop_id
  returning workshops.deletion_due_at into v_due_at;
  return v_due_at;
end
$$;

comment on function public.request_deletion is
  'Closes a workshop to its customers and has everything of it erased in 30 days, unless that is taken back; returns when. For the owner, who types its name.';
grant execute on function public.request_deletion to authenticated;

create function public.cancel_deletion(p_workshop text) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner']);
begin
  -- What is erased already cannot come back.
  update public.workshops set deletion_requested_at = null, deletion_due_at = null
  where workshops.id = v_member.workshop_id and workshops.deletion_due_at > now();
  if not found then
    raise exception 'nothing is to be deleted' using errcode = 'PT404', hint = 'deletion_not_found';
  end if;
end
$$;

comment on function public.cancel_deletion is 'Takes back that a workshop is deleted, until its date; customers reach it again. For the owner.';
grant execute on function public.cancel_deletion to authenticated;

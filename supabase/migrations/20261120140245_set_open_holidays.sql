-- Definer: reception keeps the hours too, and has no other right on the workshop's own row.
create function public.set_open_holidays(p_workshop text, p_days text[]) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner', 'reception']);
begin
  update public.workshops
  set open_holidays = array(select distinct given.day::date from unnest(p_days) as given (day) order by 1)
  where workshops.id = v_member.workshop_id;
end
$$;

comment on function public.set_open_holidays is 'Replaces the public holidays on which the workshop works.';
grant execute on function public.set_open_holidays to authenticated;

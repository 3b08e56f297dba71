-- Definer, because members write no table directly.
create function public.allow_origin(p_workshop text, p_origin text) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner']);
begin
  update public.workshops
  set allowed_origins = workshops.allowed_origins || p_origin
  where workshops.id = v_member.workshop_id and p_origin <> all (workshops.allowed_origins);
end
$$;

comment on function public.allow_origin is 'Lets the widget stand on one more site, in one step; for the owner alone.';
grant execute on function public.allow_origin to authenticated;

-- Definer, because the first call makes the secret and no member may write one; it checks for the owner itself.
create function public.get_widget_secret(p_workshop text) returns text
language plpgsql volatile security definer
set search_path = ''
as $$
begin
  return public.find_widget_secret((private.require_member(p_workshop, array['owner'])).workshop_id);
end
$$;

comment on function public.get_widget_secret is 'The secret of the caller''s own workshop, for its owner alone.';
grant execute on function public.get_widget_secret to authenticated;

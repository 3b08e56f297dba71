create function public.find_widget_secret(p_workshop_id uuid) returns text
language plpgsql volatile
set search_path = ''
as $$
begin
  insert into public.widget_secrets (workshop_id)
  select workshops.id from public.workshops
  where workshops.id = p_workshop_id
    and not exists (select from public.widget_secrets where widget_secrets.workshop_id = p_workshop_id)
  on conflict on constraint widget_secrets_pkey do nothing;

  return (select widget_secrets.secret from public.widget_secrets where widget_secrets.workshop_id = p_workshop_id);
end
$$;

comment on function public.find_widget_secret is
  'The secret that signs identities for a workshop''s widget, made at the first call; null for a workshop that is none.';
grant execute on function public.find_widget_secret to service_role;

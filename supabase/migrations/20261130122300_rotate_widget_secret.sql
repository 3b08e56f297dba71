alter table public.widget_secrets
  add column previous_secret text,
  add column previous_until timestamptz,
  add constraint widget_secrets_previous_secret_check check (length(previous_secret) between 32 and 200),
  add constraint widget_secrets_previous_until_check check ((previous_secret is null) = (previous_until is null));

comment on column public.widget_secrets.previous_secret is 'The one before, which still counts until previous_until.';

create function public.list_widget_secrets(p_workshop_id uuid) returns text[]
language plpgsql volatile
set search_path = ''
as $$
begin
  return array[public.find_widget_secret(p_workshop_id)] || array(
    select widget_secrets.previous_secret
    from public.widget_secrets
    where widget_secrets.workshop_id = p_workshop_id and widget_secrets.previous_until > now()
  );
end
$$;

comment on function public.list_widget_secrets is
  'The secrets whose signature counts for a workshop''s widget now: its own, made at the first call, then the one before while it lasts.';
grant execute on function public.list_widget_secrets to service_role;

-- Definer, because no member may write a secret; it begins with require_member.
create function public.rotate_widget_secret(p_workshop text) returns table (secret text, previous_until timestamptz)
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner']);
begin
  perform public.find_widget_secret(v_member.workshop_id);
  -- The site needs time to change over. Changed twice within it, the first of all counts no more: it may be the one that leaked.
  return query
  update public.widget_secrets
  set
    previous_secret = widget_secrets.secret,
    previous_until = now() + interval '24 hours',
    secret = encode(extensions.gen_random_bytes(32), 'hex')
  where widget_secrets.workshop_id = v_member.workshop_id
  returning widget_secrets.secret, widget_secrets.previous_until;
end
$$;

comment on function public.rotate_widget_secret is
  'Gives the caller''s own workshop another secret and says until when the one before still counts; for its owner alone.';
grant execute on function public.rotate_widget_secret to authenticated;

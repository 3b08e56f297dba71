-- Definer, here and below, because members write no table directly.
create function public.get_notification_settings(p_workshop text) returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop);
  v_settings public.notification_settings := private.to_notification_settings(v_member);
begin
  return jsonb_build_object(
    'push', to_jsonb(v_settings.push),
    'mail', to_jsonb(v_settings.mail),
    'quietFrom', to_char(v_settings.quiet_from, 'HH24:MI'),
    'quietUntil', to_char(v_settings.quiet_until, 'HH24:MI'),
    'escalateMinutes', v_settings.escalate_minutes,
    'email', v_member.email,
    'browsers', (
      select count(*) from public.push_subscriptions
      where push_subscriptions.workshop_id = v_member.workshop_id and push_subscriptions.member_id = v_member.id
    )
  );
end
$$;

comment on function public.get_notification_settings is 'Of what the caller is told in a workshop, and in how many browsers.';
grant execute on function public.get_notification_settings to authenticated;

create function public.set_notification_settings(
  p_workshop text, p_push text[], p_mail text[], p_quiet_from time, p_quiet_until time, p_escalate_minutes integer
)
returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop);
begin
  insert into public.notification_settings (
    workshop_id, member_id, push, mail, quiet_from, quiet_until, escalate_minutes
  )
  values (v_member.workshop_id, v_member.id, p_push, p_mail, p_quiet_from, p_quiet_until, p_escalate_minutes)
  on conflict on constraint notification_settings_pkey do update
  set
    push = excluded.push,
    mail = excluded.mail,
    quiet_from = excluded.quiet_from,
    quiet_until = excluded.quiet_until,
    escalate_minutes = excluded.escalate_minutes;
end
$$;

comment on function public.set_notification_settings is 'Keeps of what the caller wants to be told in a workshop, how, and when not.';
grant execute on function public.set_notification_settings to authenticated;

create function public.add_push_subscription(p_workshop text, p_endpoint text, p_key text, p_auth text) returns uuid
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop);
  v_id uuid;
begin
  insert into public.push_subscriptions (workshop_id, member_id, endpoint, p256dh, auth)
  values (v_member.workshop_id, v_member.id, p_endpoint, p_key, p_auth)
  -- A browser that two people share tells whoever used it last.
  on conflict on constraint push_subscriptions_workshop_id_endpoint_key do update
  set member_id = excluded.member_id, p256dh = excluded.p256dh, auth = excluded.auth
  returning push_subscriptions.id into v_id;
  -- Browsers that were forgotten make room; ten at most.
  delete from public.push_subscriptions
  where push_subscriptions.workshop_id = v_member.workshop_id
    and push_subscriptions.id in (
      select older.id from public.push_subscriptions as older
      where older.workshop_id = v_member.workshop_id and older.member_id = v_member.id and older.id <> v_id
      order by older.created_at desc
      offset 9
    );
  return v_id;
end
$$;

comment on function public.add_push_subscription is 'Has the caller told in this browser too.';
grant execute on function public.add_push_subscription to authenticated;

create function public.remove_push_subscription(p_workshop text, p_endpoint text) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop);
begin
  delete from public.push_subscriptions
  where push_subscriptions.workshop_id = v_member.workshop_id
    and push_subscriptions.member_id = v_member.id
    and push_subscriptions.endpoint = p_endpoint;
end
$$;

comment on function public.remove_push_subscription is 'Has the caller no longer told in this browser.';
grant execute on function public.remove_push_subscription to authenticated;

create function public.enqueue_test_push(p_workshop text) returns integer
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop);
  v_count integer;
begin
  perform private.enqueue_job(
    v_member.workshop_id, 'send_push',
    jsonb_build_object('subscriptionId', push_subscriptions.id, 'event', 'test', 'aboutId', v_member.id), 1
  )
  from public.push_subscriptions
  where push_subscriptions.workshop_id = v_member.workshop_id and push_subscriptions.member_id = v_member.id;
  get diagnostics v_count = row_count;
  return v_count;
end
$$;

comment on function public.enqueue_test_push is 'Has the caller''s browsers told something to see whether it arrives; returns how many.';
grant execute on function public.enqueue_test_push to authenticated;

create function public.get_push(p_workshop_id uuid, p_subscription_id uuid) returns jsonb
language sql stable
set search_path = ''
as $$
  select jsonb_build_object(
    'endpoint', push_subscriptions.endpoint,
    'p256dh', push_subscriptions.p256dh,
    'auth', push_subscriptions.auth,
    'slug', workshops.slug,
    'workshopName', workshops.name,
    'locale', workshops.locale
  )
  from public.push_subscriptions
  join public.workshops on workshops.id = push_subscriptions.workshop_id
  where push_subscriptions.workshop_id = p_workshop_id and push_subscriptions.id = p_subscription_id
$$;

comment on function public.get_push is 'Where a browser is told; null when it no longer wants to be.';
grant execute on function public.get_push to service_role;

create function public.forget_push(p_workshop_id uuid, p_subscription_id uuid) returns void
language sql volatile
set search_path = ''
as $$
  delete from public.push_subscriptions
  where push_subscriptions.workshop_id = p_workshop_id and push_subscriptions.id = p_subscription_id
$$;

comment on function public.forget_push is 'Forgets a browser that its maker''s service no longer knows.';
grant execute on function public.forget_push to service_role;

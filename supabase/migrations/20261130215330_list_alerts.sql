-- Definer, because nobody reads alerts directly; for platform admins.
create function public.list_alerts(p_after_at timestamptz default null, p_after_id uuid default null, p_limit integer default 50)
returns table (id uuid, rule_key text, severity text, value numeric, threshold numeric, opened_at timestamptz,
  acknowledged_at timestamptz, acknowledged_by text, resolved_at timestamptz)
language plpgsql stable security definer
set search_path = ''
as $$
declare
  v_admin uuid := private.require_admin();
begin
  return query
  select alerts.id, alerts.rule_key, alert_rules.severity, alerts.value, alert_rules.threshold, alerts.opened_at,
    alerts.acknowledged_at, platform_admins.name, alerts.resolved_at
  from private.alerts
  join private.alert_rules on alert_rules.key = alerts.rule_key
  left join private.platform_admins on platform_admins.user_id = alerts.acknowledged_by
  where p_after_at is null or (alerts.opened_at, alerts.id) < (p_after_at, p_after_id)
  order by alerts.opened_at desc, alerts.id desc
  limit least(greatest(p_limit, 1), 200);
end
$$;

comment on function public.list_alerts is 'Alerts, the latest first. For platform admins.';
grant execute on function public.list_alerts to authenticated;

-- Definer for the same reason.
create function public.acknowledge_alert(p_id uuid) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_admin uuid := private.require_admin();
begin
  update private.alerts set acknowledged_at = now(), acknowledged_by = v_admin
  where alerts.id = p_id and alerts.acknowledged_at is null;
  if not found and not exists (select from private.alerts where alerts.id = p_id) then
    raise exception 'there is no such alert' using errcode = 'PT404', hint = 'alert_not_found';
  end if;
end
$$;

comment on function public.acknowledge_alert is 'Says that somebody has seen an alert; the first one stays. For platform admins.';
grant execute on function public.acknowledge_alert to authenticated;

-- Definer for the same reason.
create function public.list_alert_rules(p_now timestamptz, p_budgets jsonb)
returns table (key text, direction text, threshold numeric, clear_at numeric, for_seconds integer, severity text,
  is_active boolean, value numeric, is_open boolean)
language plpgsql stable security definer
set search_path = ''
as $$
declare
  v_admin uuid := private.require_admin();
  v_values jsonb := private.measure_traffic(p_now) || private.measure_works(p_now, p_budgets);
begin
  return query
  select alert_rules.key, alert_rules.direction, alert_rules.threshold, alert_rules.clear_at, alert_rules.for_seconds,
    alert_rules.severity, alert_rules.is_active, (v_values ->> alert_rules.measure)::numeric,
    exists (select from private.alerts where alerts.rule_key = alert_rules.key and alerts.resolved_at is null)
  from private.alert_rules
  order by alert_rules.key;
end
$$;

comment on function public.list_alert_rules is 'The rules with their figures and the present value beside each. For platform admins.';
grant execute on function public.list_alert_rules to authenticated;

-- Definer for the same reason.
create function public.set_alert_rule(p_key text, p_threshold numeric, p_is_active boolean) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_admin uuid := private.require_admin();
begin
  update private.alert_rules set
    threshold = p_threshold,
    -- As far from the threshold as it was, in proportion.
    clear_at = case
      when alert_rules.threshold = 0 then p_threshold
      else p_threshold * alert_rules.clear_at / alert_rules.threshold
    end,
    is_active = p_is_active
  where alert_rules.key = p_key;
  if not found then
    raise exception 'there is no such rule' using errcode = 'PT404', hint = 'rule_not_found';
  end if;
end
$$;

comment on function public.set_alert_rule is 'Changes a rule''s figure, or switches it on or off. For platform admins.';
grant execute on function public.set_alert_rule to authenticated;

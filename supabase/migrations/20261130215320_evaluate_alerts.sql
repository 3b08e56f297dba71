-- Definer, because alerts are nobody's to write by hand; granted to the service alone.
create function public.evaluate_alerts(p_now timestamptz, p_budgets jsonb) returns integer
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_values jsonb;
  v_rule private.alert_rules;
  v_value numeric;
  v_is_breached boolean;
  v_is_fine boolean;
  v_changed integer := 0;
begin
  -- One at a time: two that find the same thing wrong would both tell.
  perform pg_advisory_xact_lock(hashtextextended('private.alerts', 0));
  v_values := private.measure_traffic(p_now) || private.measure_works(p_now, p_budgets);

  for v_rule in select alert_rules.* from private.alert_rules order by alert_rules.key loop
    v_value := (v_values ->> v_rule.measure)::numeric;
    v_is_breached := v_rule.is_active and v_value is not null and case v_rule.direction
      when 'above' then v_value > v_rule.threshold else v_value < v_rule.threshold end;
    -- A rule that is switched off, or of which nothing is heard any more, ends what it has opened.
    v_is_fine := not v_rule.is_active or v_value is null or case v_rule.direction
      when 'above' then v_value <= v_rule.clear_at else v_value >= v_rule.clear_at end;

    update private.alert_rules set
      breached_since = case when v_is_breached then coalesce(alert_rules.breached_since, p_now) end,
      fine_since = case when v_is_fine then coalesce(alert_rules.fine_since, p_now) end
    where alert_rules.key = v_rule.key
    returning alert_rules.* into v_rule;

    if v_is_breached and p_now - v_rule.breached_since >= make_interval(secs => v_rule.for_seconds) then
      insert into private.alerts (rule_key, opened_at, value) values (v_rule.key, p_now, v_value)
      on conflict (rule_key) where resolved_at is null do update set value = case v_rule.direction
        when 'above' then greatest(alerts.value, excluded.value) else least(alerts.value, excluded.value) end;
    elsif v_is_fine and p_now - v_rule.fine_since >= interval '2 minutes' then
      update private.alerts set resolved_at = p_now where alerts.rule_key = v_rule.key and alerts.resolved_at is null;
    end if;
  end loop;

  select count(*) into v_changed from private.alerts where alerts.told_open_at is null
    or (alerts.resolved_at is not null and alerts.told_resolved_at is null);
  return v_changed;
end
$$;

comment on function public.evaluate_alerts is
  'Holds the installation against the rules: opens what has been wrong for long enough, resolves what has been right for two minutes; returns how many have still to be told.';
grant execute on function public.evaluate_alerts to service_role;

-- Definer for the same reason; granted to the service alone.
create function public.claim_alert_news(p_now timestamptz)
returns table (id uuid, rule_key text, event text, severity text, value numeric, threshold numeric, at timestamptz, recipients text[])
language plpgsql volatile security definer
set search_path = ''
as $$
begin
  return query
  with opened as (
    update private.alerts set told_open_at = p_now where alerts.told_open_at is null
    returning alerts.id, alerts.rule_key, 'opened'::text as event, alerts.value, alerts.opened_at as at
  ),
  resolved as (
    update private.alerts set told_resolved_at = p_now
    where alerts.resolved_at is not null and alerts.told_resolved_at is null and alerts.told_open_at is not null
    returning alerts.id, alerts.rule_key, 'resolved'::text as event, alerts.value, alerts.resolved_at as at
  )
  select news.id, news.rule_key, news.event, alert_rules.severity, news.value, alert_rules.threshold, news.at,
    array(
      select users.email::text
      from private.platform_admins join auth.users on users.id = platform_admins.user_id
      order by users.email
    )
  from (select * from opened union all select * from resolved) as news
  join private.alert_rules on alert_rules.key = news.rule_key
  order by news.at;
end
$$;

comment on function public.claim_alert_news is
  'What has to be told of alerts, each thing once, with the addresses of all platform admins.';
grant execute on function public.claim_alert_news to service_role;

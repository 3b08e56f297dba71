alter table private.alert_rules add column throws text[] not null default '{}';

comment on column private.alert_rules.throws is 'Switches of the installation that it throws when it opens; none unless an admin says so.';
select private.classify_columns('private.alert_rules', null, 'throws');

drop trigger alert_rules_after_insert_note_audit on private.alert_rules;
drop trigger alert_rules_after_update_note_audit on private.alert_rules;
drop trigger alert_rules_after_delete_note_audit on private.alert_rules;
select private.audit_table('private.alert_rules', 'key', 'threshold', 'clear_at', 'for_seconds', 'is_active', 'throws');

-- Definer, because alerts are nobody's to write by hand; granted to the service alone.
create or replace function public.evaluate_alerts(p_now timestamptz, p_budgets jsonb) returns integer
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
  v_opened_at timestamptz;
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
        when 'above' then greatest(alerts.value, excluded.value) else least(alerts.value, excluded.value) end
      returning alerts.opened_at into v_opened_at;
      -- At its opening alone: what an admin has taken back stays back while the alert lasts.
      if v_opened_at = p_now then
        update private.platform_switches set is_on = true, thrown_by = v_rule.key, changed_at = clock_timestamp()
        where platform_switches.key = any (v_rule.throws) and not platform_switches.is_on;
      end if;
    elsif v_is_fine and p_now - v_rule.fine_since >= interval '2 minutes' then
      update private.alerts set resolved_at = p_now where alerts.rule_key = v_rule.key and alerts.resolved_at is null;
    end if;
  end loop;

  select count(*) into v_changed from private.alerts where alerts.told_open_at is null
    or (alerts.resolved_at is not null and alerts.told_resolved_at is null);
  return v_changed;
end
$$;

drop function public.list_alert_rules(timestamptz, jsonb);
drop function public.set_alert_rule(text, numeric, boolean);

-- Definer for the same reason.
create function public.list_alert_rules(p_now timestamptz, p_budgets jsonb)
returns table (key text, direction text, threshold numeric, clear_at numeric, for_seconds integer, severity text,
  is_active boolean, value numeric, is_open boolean, throws text[])
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
    exists (select from private.alerts where alerts.rule_key = alert_rules.key and alerts.resolved_at is null),
    alert_rules.throws
  from private.alert_rules
  order by alert_rules.key;
end
$$;

comment on function public.list_alert_rules is 'The rules with their figures and the present value beside each. For platform admins.';
grant execute on function public.list_alert_rules to authenticated;

-- Definer for the same reason.
create function public.set_alert_rule(p_key text, p_threshold numeric, p_is_active boolean, p_throws text[]) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_admin uuid := private.require_admin();
begin
  if not coalesce(p_throws <@ array(select platform_switches.key from private.platform_switches), false) then
    raise exception 'there is no such switch' using errcode = 'PT422', hint = 'unknown_switch', detail = 'throws: must be known switches';
  end if;
  update private.alert_rules set
    threshold = p_threshold,
    -- As far from the threshold as it was, in proportion.
    clear_at = case
      when alert_rules.threshold = 0 then p_threshold
      else p_threshold * alert_rules.clear_at / alert_rules.threshold
    end,
    is_active = p_is_active,
    throws = p_throws
  where alert_rules.key = p_key;
  if not found then
    raise exception 'there is no such rule' using errcode = 'PT404', hint = 'rule_not_found';
  end if;
end
$$;

comment on function public.set_alert_rule is 'Changes a rule''s figure, switches it on or off, and says which switches it throws when it opens. For platform admins.';
grant execute on function public.set_alert_rule to authenticated;

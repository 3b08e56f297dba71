-- Who answers the phone keeps the prices, hours and answers too.
do $$
declare
  v_policy record;
  v_office constant text := 'workshop_id in (select private.member_workshop_ids(array[''owner'', ''reception'']))';
begin
  for v_policy in
    select pg_policies.tablename, pg_policies.policyname, pg_policies.qual, pg_policies.with_check
    from pg_policies
    where pg_policies.schemaname = 'public'
      and pg_policies.tablename in ('opening_hours', 'closures', 'services', 'faqs')
      and pg_policies.policyname like '%\_owner'
  loop
    execute format(
      'alter policy %I on public.%I %s %s',
      v_policy.policyname,
      v_policy.tablename,
      case when v_policy.qual is not null then format('using (%s)', v_office) end,
      case when v_policy.with_check is not null then format('with check (%s)', v_office) end
    );
    execute format(
      'alter policy %I on public.%I rename to %I',
      v_policy.policyname,
      v_policy.tablename,
      replace(v_policy.policyname, '_owner', '_office')
    );
  end loop;
end
$$;

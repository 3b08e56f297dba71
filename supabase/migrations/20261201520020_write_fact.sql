create or replace function private.write_fact(p_workshop_id uuid, p_kind text, p_id uuid, p_fact jsonb) returns uuid
language plpgsql volatile
set search_path = ''
as $$
declare
  v_id uuid := coalesce(p_id, gen_random_uuid());
  v_is_new boolean := p_id is null;
begin
  case p_kind
    when 'service' then
      if v_is_new then
        -- With its price, which would count as a change of none otherwise.
        insert into public.services (
          workshop_id, id, position, name, price_min_cents, price_max_cents,
          valid_from, valid_until, planned_from, planned_min_cents, planned_max_cents
        )
        select
          p_workshop_id,
          v_id,
          coalesce(max(services.position), -1) + 1,
          p_fact ->> 'name',
          (p_fact ->> 'priceMinCents')::integer,
          (p_fact ->> 'priceMaxCents')::integer,
          (p_fact ->> 'validFrom')::date,
          (p_fact ->> 'validUntil')::date,
          (p_fact ->> 'plannedFrom')::date,
          (p_fact ->> 'plannedMinCents')::integer,
          (p_fact ->> 'plannedMaxCents')::integer
        from public.services
        where services.workshop_id = p_workshop_id;
      end if;
      update public.services set
        name = p_fact ->> 'name',
        category = p_fact ->> 'category',
        description = p_fact ->> 'description',
        price_min_cents = (p_fact ->> 'priceMinCents')::integer,
        price_max_cents = (p_fact ->> 'priceMaxCents')::integer,
        duration_minutes = (p_fact ->> 'durationMinutes')::integer,
        synonyms = private.to_text_array(p_fact -> 'synonyms'),
        valid_from = (p_fact ->> 'validFrom')::date,
        valid_until = (p_fact ->> 'validUntil')::date,
        planned_from = (p_fact ->> 'plannedFrom')::date,
        planned_min_cents = (p_fact ->> 'plannedMinCents')::integer,
        planned_max_cents = (p_fact ->> 'plannedMaxCents')::integer
      where services.workshop_id = p_workshop_id and services.id = v_id;
    when 'faq' then
      if v_is_new then
        insert into public.faqs (workshop_id, id, position, question, answer)
        select
          p_workshop_id, v_id, coalesce(max(faqs.position), -1) + 1, p_fact ->> 'question', p_fact ->> 'answer'
        from public.faqs
        where faqs.workshop_id = p_workshop_id;
      end if;
      update public.faqs set question = p_fact ->> 'question', answer = p_fact ->> 'answer'
      where faqs.workshop_id = p_workshop_id and faqs.id = v_id;
    when 'closure' then
      if v_is_new then
        insert into public.closures (workshop_id, id, starts_on, ends_on)
        values (p_workshop_id, v_id, (p_fact ->> 'from')::date, (p_fact ->> 'to')::date);
      end if;
      update public.closures set
        starts_on = (p_fact ->> 'from')::date,
        ends_on = (p_fact ->> 'to')::date,
        reason = p_fact ->> 'reason'
      where closures.workshop_id = p_workshop_id and closures.id = v_id;
    when 'safety_card' then
      if v_is_new then
        insert into public.safety_cards (workshop_id, id, level, title, triggers, text, locale)
        values (
          p_workshop_id,
          v_id,
          p_fact ->> 'level',
          p_fact ->> 'title',
          private.to_text_array(p_fact -> 'triggers'),
          p_fact ->> 'text',
          p_fact ->> 'locale'
        );
      end if;
      update public.safety_cards set
        level = p_fact ->> 'level',
        title = p_fact ->> 'title',
        triggers = private.to_text_array(p_fact -> 'triggers'),
        text = p_fact ->> 'text',
        locale = p_fact ->> 'locale',
        is_active = coalesce((p_fact ->> 'isActive')::boolean, true)
      where safety_cards.workshop_id = p_workshop_id and safety_cards.id = v_id;
  end case;
  if not found then
    raise exception 'there is no such %', p_kind using errcode = 'PT404', hint = p_kind || '_not_found';
  end if;
  return v_id;
exception
  when unique_violation then
    raise exception 'there is another % of this name', p_kind using errcode = 'PT409', hint = p_kind || '_repeated';
end
$$;

-- Definer: the names of who changed a price stand where members read nothing themselves.
create or replace function public.list_facts(p_workshop text, p_kind text)
returns table (id uuid, fact jsonb)
language plpgsql stable security definer
set search_path = ''
as $$
declare
  v_workshop_id uuid := (private.require_member(p_workshop)).workshop_id;
begin
  case p_kind
    when 'service' then
      return query
      select
        services.id,
        to_jsonb(services)
          || jsonb_build_object('price_changes', private.list_price_changes(services.workshop_id, services.id))
      from public.services
      where services.workshop_id = v_workshop_id
      order by services.position, services.name;
    when 'faq' then
      -- Named one by one: its search vector and its embedding are many times the text.
      return query
      select faqs.id, jsonb_build_object('id', faqs.id, 'question', faqs.question, 'answer', faqs.answer)
      from public.faqs
      where faqs.workshop_id = v_workshop_id
      order by faqs.position, faqs.question;
    when 'closure' then
      return query
      select closures.id, to_jsonb(closures)
      from public.closures
      where closures.workshop_id = v_workshop_id
      order by closures.starts_on, closures.ends_on, closures.id;
    when 'opening_hours' then
      return query
      select opening_hours.id, to_jsonb(opening_hours)
      from public.opening_hours
      where opening_hours.workshop_id = v_workshop_id
      order by opening_hours.weekday, opening_hours.opens;
    when 'safety_card' then
      return query
      select safety_cards.id, to_jsonb(safety_cards)
      from public.safety_cards
      where safety_cards.workshop_id = v_workshop_id
      order by safety_cards.title;
  end case;
end
$$;

comment on function public.list_facts is
  'All of one kind that a workshop states about itself, each as its row, in the workshop''s order; services with the latest changes of their prices.';

create index messages_search_terms_idx on public.messages
  using gin (private.to_search_terms(workshop_id, body, author <> 'bot'));
create index told_details_search_terms_idx on public.told_details
  using gin (private.to_search_terms(workshop_id, private.join_values(details)));
create index contacts_search_terms_idx on public.contacts using gin (
  private.to_search_terms(
    workshop_id,
    name || ' ' || coalesce(phone, '') || ' ' || coalesce(email, '') || ' ' || coalesce(private.join_values(vehicle), '')
  )
);
create index conversations_contact_name_terms_idx on public.conversations
  using gin (private.to_search_terms(workshop_id, contact_name)) where contact_name is not null;

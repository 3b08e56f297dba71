-- Members write through functions alone: a table's own rights know nothing of a valid time zone, or of whose name stands under a reply.
revoke insert, update, delete on all tables in schema public from authenticated;

-- What customers said and left, what models cost and who works here is read through functions too, which mask it by role.
revoke select on
  public.contacts, public.conversations, public.messages, public.told_details, public.leads, public.lead_sends,
  public.widget_secrets, public.ai_usage, public.members, public.ignored_contradictions
from authenticated;
revoke select on private.conversation_rows from authenticated;

-- Without a right to write, a policy for writing promises what is not there; those for reading stay beneath the functions.
drop policy ignored_contradictions_insert_office on public.ignored_contradictions;
drop policy ignored_contradictions_delete_office on public.ignored_contradictions;
drop policy leads_insert_office on public.leads;
drop policy leads_update_office on public.leads;
drop policy leads_delete_owner on public.leads;
drop policy workshops_update_owner on public.workshops;
drop policy faqs_insert_office on public.faqs;
drop policy faqs_update_office on public.faqs;
drop policy faqs_delete_office on public.faqs;
drop policy safety_cards_insert_office on public.safety_cards;
drop policy safety_cards_update_office on public.safety_cards;
drop policy safety_cards_delete_office on public.safety_cards;
drop policy closures_insert_office on public.closures;
drop policy closures_update_office on public.closures;
drop policy closures_delete_office on public.closures;
drop policy contacts_insert_office on public.contacts;
drop policy contacts_update_office on public.contacts;
drop policy contacts_delete_owner on public.contacts;
drop policy knowledge_gaps_update_office on public.knowledge_gaps;
drop policy messages_insert_team on public.messages;
drop policy conversations_update_team on public.conversations;
drop policy conversations_delete_owner on public.conversations;
drop policy opening_hours_insert_office on public.opening_hours;
drop policy opening_hours_update_office on public.opening_hours;
drop policy opening_hours_delete_office on public.opening_hours;
drop policy services_insert_office on public.services;
drop policy services_update_office on public.services;
drop policy services_delete_office on public.services;

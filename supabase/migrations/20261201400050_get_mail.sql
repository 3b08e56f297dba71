create or replace function public.get_mail(p_workshop_id uuid, p_id uuid) returns jsonb
language sql stable
set search_path = ''
as $$
  select jsonb_build_object(
    'kind', mails.kind,
    'aboutId', mails.about_id,
    'sentAt', mails.sent_at,
    'slug', workshops.slug,
    'memberName', members.name,
    'to', coalesce(members.email, appointments.email, customer.email),
    'locale', coalesce(conversations.locale, talked.locale, workshops.locale),
    'isRefused', exists (
      select from private.mail_refusals
      where mail_refusals.workshop_id = mails.workshop_id
        and mail_refusals.address_hash = private.hash_address(coalesce(members.email, appointments.email, customer.email))
        and (mail_refusals.reason = 'unreachable' or mails.kind in ('appointmentReminder', 'dueReminder'))
    ),
    'conversationId', coalesce(leads.conversation_id, waiting.id, appointments.conversation_id)
  )
  from private.outgoing_mails as mails
  join public.workshops on workshops.id = mails.workshop_id
  left join public.members on members.workshop_id = mails.workshop_id and members.id = mails.member_id
  left join public.appointments on appointments.workshop_id = mails.workshop_id and appointments.id = mails.about_id
  left join public.leads on leads.workshop_id = mails.workshop_id and leads.id = mails.about_id
  left join public.conversations as waiting on waiting.workshop_id = mails.workshop_id and waiting.id = mails.about_id
  left join lateral private.find_due_contact(mails.workshop_id, mails.about_id) as customer on mails.kind = 'dueReminder'
  left join lateral (
    select conversations.locale from public.conversations
    where conversations.workshop_id = mails.workshop_id and conversations.contact_id = customer.id
    order by conversations.last_message_at desc, conversations.id
    limit 1
  ) as talked on true
  -- A customer is written to in the language of the chat, the team in the workshop's.
  left join public.conversations
    on conversations.workshop_id = mails.workshop_id
    and conversations.id = appointments.conversation_id
    and mails.member_id is null
  where mails.workshop_id = p_workshop_id and mails.id = p_id
$$;

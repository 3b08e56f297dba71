create table private.outgoing_mails (
  workshop_id uuid not null,
  id uuid not null default gen_random_uuid(),
  kind text not null,
  about_id uuid not null,
  -- Whom of the team it is for; null for the customer.
  member_id uuid,
  dedupe_key text not null,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  failed_reason text,
  constraint outgoing_mails_pkey primary key (workshop_id, id),
  constraint outgoing_mails_workshop_id_dedupe_key_key unique (workshop_id, dedupe_key),
  constraint outgoing_mails_workshop_id_fkey foreign key (workshop_id) references public.workshops (id) on delete cascade,
  constraint outgoing_mails_workshop_id_member_id_fkey foreign key (workshop_id, member_id)
    references public.members (workshop_id, id) on delete cascade
);

comment on table private.outgoing_mails is
  'Mails to be sent and sent, each once: what about and to whom, never its words, which are made of the rows as they are when it is sent.';

create index outgoing_mails_member_id_idx on private.outgoing_mails (workshop_id, member_id) where member_id is not null;
create index outgoing_mails_created_at_idx on private.outgoing_mails (created_at);
alter table private.outgoing_mails enable row level security;
grant select, insert, update, delete on private.outgoing_mails to service_role;

create table private.mail_refusals (
  workshop_id uuid not null,
  address_hash text not null,
  reason text not null,
  created_at timestamptz not null default now(),
  constraint mail_refusals_pkey primary key (workshop_id, address_hash, reason),
  constraint mail_refusals_reason_check check (reason in ('noReminders', 'unreachable')),
  constraint mail_refusals_workshop_id_fkey foreign key (workshop_id) references public.workshops (id) on delete cascade
);

comment on table private.mail_refusals is
  'Addresses, as hashes, that want no reminders or that mail servers refuse.';

alter table private.mail_refusals enable row level security;
grant select, insert, update, delete on private.mail_refusals to service_role;

create function private.hash_address(p_email text) returns text
language sql immutable
set search_path = ''
as $$
  select encode(sha256(convert_to(lower(btrim(p_email)), 'UTF8')), 'hex')
$$;

comment on function private.hash_address is 'What of a mail address is kept where the address itself need not be.';
grant execute on function private.hash_address to service_role;

create function private.queue_mail(
  p_workshop_id uuid, p_kind text, p_about_id uuid, p_dedupe_key text, p_member_id uuid default null
)
returns void
language plpgsql volatile
set search_path = ''
as $$
declare
  v_id uuid;
begin
  insert into private.outgoing_mails (workshop_id, kind, about_id, member_id, dedupe_key)
  values (p_workshop_id, p_kind, p_about_id, p_member_id, p_dedupe_key)
  on conflict on constraint outgoing_mails_workshop_id_dedupe_key_key do nothing
  returning outgoing_mails.id into v_id;
  if v_id is not null then
    perform private.enqueue_job(p_workshop_id, 'send_mail', jsonb_build_object('mailId', v_id), 1);
  end if;
end
$$;

comment on function private.queue_mail is 'Has a mail sent when this transaction commits; once for each dedupe key.';
grant execute on function private.queue_mail to service_role;

create function public.get_mail(p_workshop_id uuid, p_id uuid) returns jsonb
language sql stable
set search_path = ''
as $$
  select jsonb_build_object(
    'kind', mails.kind,
    'aboutId', mails.about_id,
    'sentAt', mails.sent_at,
    'slug', workshops.slug,
    'memberName', members.name,
    'to', coalesce(members.email, appointments.email),
    'locale', coalesce(conversations.locale, workshops.locale),
    'isRefused', exists (
      select from private.mail_refusals
      where mail_refusals.workshop_id = mails.workshop_id
        and mail_refusals.address_hash = private.hash_address(coalesce(members.email, appointments.email))
        and (mail_refusals.reason = 'unreachable' or mails.kind = 'appointmentReminder')
    ),
    'conversationId', coalesce(leads.conversation_id, waiting.id, appointments.conversation_id)
  )
  from private.outgoing_mails as mails
  join public.workshops on workshops.id = mails.workshop_id
  left join public.members on members.workshop_id = mails.workshop_id and members.id = mails.member_id
  left join public.appointments on appointments.workshop_id = mails.workshop_id and appointments.id = mails.about_id
  left join public.leads on leads.workshop_id = mails.workshop_id and leads.id = mails.about_id
  left join public.conversations as waiting on waiting.workshop_id = mails.workshop_id and waiting.id = mails.about_id
  -- A customer is written to in the language of the chat, the team in the workshop's.
  left join public.conversations
    on conversations.workshop_id = mails.workshop_id
    and conversations.id = appointments.conversation_id
    and mails.member_id is null
  where mails.workshop_id = p_workshop_id and mails.id = p_id
$$;

comment on function public.get_mail is 'What a mail is about and to whom it goes; null when it is gone.';
grant execute on function public.get_mail to service_role;

create function public.end_mail(p_workshop_id uuid, p_id uuid, p_failed_reason text, p_is_unreachable boolean) returns void
language plpgsql volatile
set search_path = ''
as $$
begin
  if p_is_unreachable then
    insert into private.mail_refusals (workshop_id, address_hash, reason)
    select p_workshop_id, private.hash_address(public.get_mail(p_workshop_id, p_id) ->> 'to'), 'unreachable'
    where public.get_mail(p_workshop_id, p_id) ->> 'to' is not null
    on conflict on constraint mail_refusals_pkey do nothing;
  end if;
  update private.outgoing_mails
  set
    sent_at = case when p_failed_reason is null then clock_timestamp() end,
    failed_reason = p_failed_reason
  where outgoing_mails.workshop_id = p_workshop_id and outgoing_mails.id = p_id;
end
$$;

comment on function public.end_mail is
  'Notes that a mail was handed over, or why not; an address that its server does not know gets no more mails.';
grant execute on function public.end_mail to service_role;

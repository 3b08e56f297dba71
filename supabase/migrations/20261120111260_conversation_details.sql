create type public.conversation_details as (
  id uuid,
  contact_name text,
  channel public.channel,
  mode public.conversation_mode,
  status public.conversation_status,
  assignee_email text,
  unread_count integer,
  last_message_preview text,
  last_message_author public.message_author,
  last_message_at timestamptz,
  has_lead boolean,
  contact_phone text,
  contact_email text,
  contact_vehicle jsonb,
  contact_verified_at timestamptz
);

comment on type public.conversation_details is 'What the dashboard shows of an open conversation.';

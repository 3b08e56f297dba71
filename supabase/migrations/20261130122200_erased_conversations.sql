create table public.erased_conversations (
  workshop_id uuid not null,
  -- Of a conversation that is gone: there is nothing to link to.
  id uuid not null,
  erased_at timestamptz not null default now(),
  constraint erased_conversations_pkey primary key (workshop_id, id),
  constraint erased_conversations_workshop_id_fkey foreign key (workshop_id) references public.workshops (id)
    on delete cascade
);

comment on table public.erased_conversations is
  'Ids of conversations that were erased, kept while a visitor''s token can still name them, so that none is opened anew; nothing else of them.';

alter table public.erased_conversations enable row level security;

grant select, insert, update, delete on public.erased_conversations to service_role;

create function private.note_erased(p_workshop_id uuid, p_conversation_id uuid) returns void
language plpgsql volatile
set search_path = ''
as $$
begin
  insert into public.erased_conversations (workshop_id, id) values (p_workshop_id, p_conversation_id)
  on conflict on constraint erased_conversations_pkey do nothing;
  -- Well past the 180 days of a token.
  delete from public.erased_conversations
  where erased_conversations.workshop_id = p_workshop_id
    and erased_conversations.erased_at < now() - interval '400 days';
end
$$;

comment on function private.note_erased is 'Keeps a conversation closed that is being erased, and forgets those that no token can name any more.';
grant execute on function private.note_erased to service_role;

create function private.refuse_erased(p_workshop_id uuid, p_conversation_id uuid) returns void
language plpgsql stable
set search_path = ''
as $$
begin
  if exists (
    select from public.erased_conversations
    where erased_conversations.workshop_id = p_workshop_id and erased_conversations.id = p_conversation_id
  ) then
    raise exception 'this conversation was erased' using errcode = 'PT401', hint = 'conversation_erased';
  end if;
end
$$;

comment on function private.refuse_erased is 'Throws for a conversation that was erased: its token opens nothing any more.';
grant execute on function private.refuse_erased to service_role;

create table public.told_details (
  workshop_id uuid not null,
  id uuid not null default gen_random_uuid(),
  conversation_id uuid not null,
  details jsonb not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint told_details_pkey primary key (workshop_id, id),
  constraint told_details_workshop_id_conversation_id_key unique (workshop_id, conversation_id),
  constraint told_details_workshop_id_fkey foreign key (workshop_id) references public.workshops (id) on delete cascade,
  constraint told_details_workshop_id_conversation_id_fkey foreign key (workshop_id, conversation_id)
    references public.conversations (workshop_id, id) on delete cascade,
  constraint told_details_details_check check (jsonb_typeof(details) = 'object' and length(details::text) <= 3000)
);

comment on table public.told_details is
  'What a customer said of themselves, their car and their wish in a chat. Read from plain words: neither verified nor consented to.';
comment on column public.told_details.details is
  'name, phone, email, plate, vin, model, hsn, tsn, service and wish, whichever were told; the newer word counts.';

create trigger told_details_before_update_set_updated_at before update on public.told_details
  for each row execute function private.set_updated_at();

alter table public.told_details enable row level security;

create policy told_details_select_office on public.told_details for select to authenticated
  using (workshop_id in (select private.member_workshop_ids(array['owner', 'reception', 'viewer'])));

grant select on public.told_details to authenticated;
grant select, insert, update, delete on public.told_details to service_role;

create function private.note_told(p_workshop_id uuid, p_conversation_id uuid, p_told jsonb) returns void
language plpgsql volatile
set search_path = ''
as $$
begin
  if coalesce(p_told, '{}') = '{}' then
    return;
  end if;
  insert into public.told_details (workshop_id, conversation_id, details)
  values (p_workshop_id, p_conversation_id, p_told)
  on conflict on constraint told_details_workshop_id_conversation_id_key do update
  set details = told_details.details || excluded.details
  -- What was said again is no change.
  where not told_details.details @> excluded.details;
end
$$;

comment on function private.note_told is 'Adds to what a customer told in a conversation; the newer word counts, and nothing told before is lost.';
grant execute on function private.note_told to service_role;

-- Definer, because a mechanic may not read these rows but may know the name and the car.
create function private.get_told_details(p_workshop_id uuid, p_conversation_id uuid) returns jsonb
language sql stable security definer
set search_path = ''
as $$
  select case
    when p_workshop_id in (select private.member_workshop_ids(array['owner', 'reception', 'viewer'])) then told_details.details
    else told_details.details - 'phone' - 'email'
  end
  from public.told_details
  where told_details.workshop_id in (select private.member_workshop_ids())
    and told_details.workshop_id = p_workshop_id
    and told_details.conversation_id = p_conversation_id
$$;

comment on function private.get_told_details is
  'What was told in a conversation, for any member of its workshop; a mechanic sees neither phone number nor address.';
grant execute on function private.get_told_details to authenticated;

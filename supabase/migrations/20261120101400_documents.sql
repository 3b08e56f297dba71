create table public.documents (
  workshop_id uuid not null,
  id uuid not null default gen_random_uuid(),
  position integer not null default 0,
  title text not null,
  body text not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint documents_pkey primary key (workshop_id, id),
  constraint documents_workshop_id_title_key unique (workshop_id, title),
  constraint documents_workshop_id_fkey foreign key (workshop_id) references public.workshops (id) on delete cascade,
  constraint documents_title_check check (length(btrim(title)) between 1 and 200),
  constraint documents_body_check check (length(btrim(body)) between 1 and 200000)
);

comment on table public.documents is 'Longer texts of a workshop, e.g. its terms; searched through their chunks.';

create trigger documents_before_update_set_updated_at before update on public.documents
  for each row execute function private.set_updated_at();

alter table public.documents enable row level security;

create policy documents_select_member on public.documents for select to authenticated
  using (workshop_id in (select private.member_workshop_ids()));

grant select, insert, update, delete on public.documents to service_role;
-- Writing a document means chunking it, which the service does.
grant select on public.documents to authenticated;

create table public.documents (
  workshop_id uuid not null,
  id uuid not null default gen_random_uuid(),
  position integer not null default 0,
  title text not null,
  body text not null default '',
  source text not null default 'import',
  url text,
  status text not null default 'ready',
  error text,
  is_active boolean not null default true,
  revision integer not null default 1,
  indexed_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint documents_pkey primary key (workshop_id, id),
  constraint documents_workshop_id_title_key unique (workshop_id, title),
  constraint documents_workshop_id_fkey foreign key (workshop_id) references public.workshops (id) on delete cascade,
  constraint documents_title_check check (length(btrim(title)) between 1 and 200),
  constraint documents_body_check check (
    length(body) <= 200000 and (status <> 'ready' or length(btrim(body)) > 0)
  ),
  constraint documents_source_check check (source in ('import', 'file', 'url')),
  constraint documents_url_check check ((source = 'url') = (url is not null) and length(url) <= 2000),
  constraint documents_status_check check (status in ('queued', 'processing', 'ready', 'failed')),
  constraint documents_error_check check ((status = 'failed') = (error is not null) and error ~ '^[a-z_]{1,60}$')
);

comment on table public.documents is 'Longer texts of a workshop, e.g. its terms; searched through their chunks.';
comment on column public.documents.source is 'import: from a workshop file; file: uploaded; url: read from the web.';
comment on column public.documents.error is 'Why it failed, as a slug the dashboard has a sentence for.';
comment on column public.documents.is_active is 'Off: kept, and never found.';
comment on column public.documents.revision is
  'Counts the wishes to read it anew; work begun for an earlier one is not stored.';

create trigger documents_before_update_set_updated_at before update on public.documents
  for each row execute function private.set_updated_at();

alter table public.documents enable row level security;

create policy documents_select_member on public.documents for select to authenticated
  using (workshop_id in (select private.member_workshop_ids()));

grant select, insert, update, delete on public.documents to service_role;
-- Writing a document means chunking it, which the service does.
grant select on public.documents to authenticated;

/* Where a document comes from and how far it is; one that a workshop file brought is ready at once. */
alter table public.documents
  add column source text not null default 'import',
  add column url text,
  add column status text not null default 'ready',
  add column error text,
  add column is_active boolean not null default true,
  add column revision integer not null default 1,
  add column indexed_at timestamptz,
  alter column body set default '',
  drop constraint documents_body_check,
  add constraint documents_body_check check (
    length(body) <= 200000 and (status <> 'ready' or length(btrim(body)) > 0)
  ),
  add constraint documents_source_check check (source in ('import', 'file', 'url')),
  add constraint documents_url_check check ((source = 'url') = (url is not null) and length(url) <= 2000),
  add constraint documents_status_check check (status in ('queued', 'processing', 'ready', 'failed')),
  add constraint documents_error_check check ((status = 'failed') = (error is not null) and error ~ '^[a-z_]{1,60}$');

comment on column public.documents.source is 'import: from a workshop file; file: uploaded; url: read from the web.';
comment on column public.documents.error is 'Why it failed, as a slug the dashboard has a sentence for.';
comment on column public.documents.is_active is 'Off: kept, and never found.';
comment on column public.documents.revision is
  'Counts the wishes to read it anew; work begun for an earlier one is not stored.';

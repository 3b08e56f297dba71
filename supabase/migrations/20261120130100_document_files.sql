create table public.document_files (
  workshop_id uuid not null,
  document_id uuid not null,
  name text not null,
  media_type text not null,
  content bytea not null,
  constraint document_files_pkey primary key (workshop_id, document_id),
  constraint document_files_workshop_id_fkey foreign key (workshop_id) references public.workshops (id)
    on delete cascade,
  constraint document_files_workshop_id_document_id_fkey foreign key (workshop_id, document_id)
    references public.documents (workshop_id, id) on delete cascade,
  constraint document_files_name_check check (length(name) between 1 and 255),
  constraint document_files_media_type_check check (length(media_type) between 1 and 120),
  constraint document_files_content_check check (length(content) between 1 and 10485760)
);

comment on table public.document_files is
  'Uploaded files as they came, so that a document can be read anew; apart from it, so that no list ever loads them.';

alter table public.document_files enable row level security;

grant select, insert, update, delete on public.document_files to service_role;

create table public.document_chunks (
  workshop_id uuid not null,
  id uuid not null default gen_random_uuid(),
  document_id uuid not null,
  position integer not null,
  title text not null,
  heading text,
  content text not null,
  search tsvector not null
    generated always as (private.to_search_vector(title || ' ' || coalesce(heading, ''), content)) stored,
  constraint document_chunks_pkey primary key (workshop_id, id),
  constraint document_chunks_workshop_id_document_id_position_key unique (workshop_id, document_id, position),
  constraint document_chunks_workshop_id_fkey foreign key (workshop_id) references public.workshops (id)
    on delete cascade,
  constraint document_chunks_workshop_id_document_id_fkey foreign key (workshop_id, document_id)
    references public.documents (workshop_id, id) on delete cascade,
  constraint document_chunks_position_check check (position >= 0),
  constraint document_chunks_title_check check (length(btrim(title)) between 1 and 200),
  constraint document_chunks_heading_check check (length(heading) between 1 and 200),
  constraint document_chunks_content_check check (length(btrim(content)) between 1 and 4000)
);

comment on table public.document_chunks is 'A passage of a document, small enough to be an answer''s source.';
comment on column public.document_chunks.title is 'Copy of the document''s title: it is searched and shown with each passage.';

create index document_chunks_search_idx on public.document_chunks using gin (workshop_id, search);

alter table public.document_chunks enable row level security;

create policy document_chunks_select_member on public.document_chunks for select to authenticated
  using (workshop_id in (select private.member_workshop_ids()));

grant select, insert, update, delete on public.document_chunks to service_role;
grant select on public.document_chunks to authenticated;

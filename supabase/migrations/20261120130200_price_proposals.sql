create table public.price_proposals (
  workshop_id uuid not null,
  id uuid not null default gen_random_uuid(),
  document_id uuid not null,
  position integer not null default 0,
  service_name text not null,
  price_min_cents integer not null,
  price_max_cents integer,
  status text not null default 'proposed',
  decided_at timestamptz,
  created_at timestamptz not null default now(),
  constraint price_proposals_pkey primary key (workshop_id, id),
  constraint price_proposals_workshop_id_document_id_service_name_key unique (workshop_id, document_id, service_name),
  constraint price_proposals_workshop_id_fkey foreign key (workshop_id) references public.workshops (id)
    on delete cascade,
  constraint price_proposals_workshop_id_document_id_fkey foreign key (workshop_id, document_id)
    references public.documents (workshop_id, id) on delete cascade,
  constraint price_proposals_service_name_check check (length(btrim(service_name)) between 1 and 120),
  constraint price_proposals_price_min_cents_check check (price_min_cents between 0 and 10000000),
  constraint price_proposals_price_max_cents_check check (price_max_cents between price_min_cents and 10000000),
  constraint price_proposals_status_check check (status in ('proposed', 'accepted', 'rejected')),
  constraint price_proposals_decided_at_check check ((status = 'proposed') = (decided_at is null))
);

comment on table public.price_proposals is
  'Prices found in a table of a document; no customer hears of one before somebody of the workshop has accepted it.';
comment on column public.price_proposals.price_max_cents is 'Null where the document says "from": the most is not known.';

create index price_proposals_status_idx on public.price_proposals (workshop_id, status);

alter table public.price_proposals enable row level security;

create policy price_proposals_select_member on public.price_proposals for select to authenticated
  using (workshop_id in (select private.member_workshop_ids()));

grant select, insert, update, delete on public.price_proposals to service_role;
grant select on public.price_proposals to authenticated;

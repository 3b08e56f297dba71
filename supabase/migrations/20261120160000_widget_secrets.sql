create table public.widget_secrets (
  workshop_id uuid not null,
  -- 64 hexadecimal digits: 256 bits, as HS256 wants them.
  secret text not null default encode(extensions.gen_random_bytes(32), 'hex'),
  created_at timestamptz not null default now(),
  constraint widget_secrets_pkey primary key (workshop_id),
  constraint widget_secrets_workshop_id_fkey foreign key (workshop_id) references public.workshops (id)
    on delete cascade,
  constraint widget_secrets_secret_check check (length(secret) between 32 and 200)
);

comment on table public.widget_secrets is
  'The key with which a workshop''s own site signs who its visitor is. Apart from workshops, whose every column each member reads.';

alter table public.widget_secrets enable row level security;

create policy widget_secrets_select_owner on public.widget_secrets for select to authenticated
  using (workshop_id in (select private.member_workshop_ids(array['owner'])));

grant select on public.widget_secrets to authenticated;
grant select, insert, update, delete on public.widget_secrets to service_role;

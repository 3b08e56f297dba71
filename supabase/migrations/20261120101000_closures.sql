create table public.closures (
  workshop_id uuid not null,
  id uuid not null default gen_random_uuid(),
  starts_on date not null,
  ends_on date not null,
  reason text not null default '',
  constraint closures_pkey primary key (workshop_id, id),
  constraint closures_workshop_id_fkey foreign key (workshop_id) references public.workshops (id) on delete cascade,
  constraint closures_ends_on_check check (ends_on >= starts_on),
  constraint closures_reason_check check (length(reason) <= 200)
);

comment on table public.closures is 'Days on which the workshop is closed although it is a weekday; both ends included.';

create index closures_workshop_id_starts_on_idx on public.closures (workshop_id, starts_on);

alter table public.closures enable row level security;

create policy closures_select_member on public.closures for select to authenticated
  using (workshop_id in (select private.member_workshop_ids()));
create policy closures_insert_office on public.closures for insert to authenticated
  with check (workshop_id in (select private.member_workshop_ids(array['owner', 'reception'])));
create policy closures_update_office on public.closures for update to authenticated
  using (workshop_id in (select private.member_workshop_ids(array['owner', 'reception'])))
  with check (workshop_id in (select private.member_workshop_ids(array['owner', 'reception'])));
create policy closures_delete_office on public.closures for delete to authenticated
  using (workshop_id in (select private.member_workshop_ids(array['owner', 'reception'])));

grant select, insert, update, delete on public.closures to authenticated, service_role;

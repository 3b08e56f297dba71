create table public.service_price_changes (
  workshop_id uuid not null,
  id uuid not null default gen_random_uuid(),
  service_id uuid not null,
  changed_at timestamptz not null default clock_timestamp(),
  changed_by uuid,
  before jsonb,
  after jsonb not null,
  constraint service_price_changes_pkey primary key (workshop_id, id),
  constraint service_price_changes_service_id_fkey foreign key (workshop_id, service_id)
    references public.services (workshop_id, id) on delete cascade
);

comment on table public.service_price_changes is 'Each change of what a service costs, written by a trigger in the change''s own transaction.';
comment on column public.service_price_changes.changed_by is
  'The login; whose it is, the list looks up. Null where the clock, an import or the operator has changed it.';
comment on column public.service_price_changes.before is 'Price, its days and the planned price as they were; null for a new service.';

create index service_price_changes_service_idx on public.service_price_changes (workshop_id, service_id, changed_at desc);

alter table public.service_price_changes enable row level security;

create policy service_price_changes_select_member on public.service_price_changes for select to authenticated
  using (workshop_id in (select private.member_workshop_ids()));

grant select on public.service_price_changes to authenticated;
grant select, insert, update, delete on public.service_price_changes to service_role;

create function private.to_price_terms(p_service public.services) returns jsonb
language sql immutable
set search_path = ''
as $$
  select jsonb_strip_nulls(jsonb_build_object(
    'priceMinCents', p_service.price_min_cents,
    'priceMaxCents', p_service.price_max_cents,
    'validFrom', p_service.valid_from,
    'validUntil', p_service.valid_until,
    'plannedFrom', p_service.planned_from,
    'plannedMinCents', p_service.planned_min_cents,
    'plannedMaxCents', p_service.planned_max_cents
  ))
$$;

comment on function private.to_price_terms is 'What a service costs, on which days, and what it will cost.';
grant execute on function private.to_price_terms to authenticated, service_role;

-- Definer, because nobody writes the history by hand.
create function private.note_price_change() returns trigger
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  v_before jsonb := case when tg_op = 'UPDATE' then private.to_price_terms(old) end;
  v_after jsonb := private.to_price_terms(new);
begin
  if v_before is distinct from v_after then
    insert into public.service_price_changes (workshop_id, service_id, changed_by, before, after)
    values (new.workshop_id, new.id, auth.uid(), v_before, v_after);
  end if;
  return null;
end
$$;

comment on function private.note_price_change is 'Writes down what a service cost before and after one change; a change of other columns is none.';

create trigger services_after_insert_note_price after insert on public.services
  for each row execute function private.note_price_change();
create trigger services_after_update_note_price after update on public.services
  for each row execute function private.note_price_change();

create function private.list_price_changes(p_workshop_id uuid, p_service_id uuid) returns jsonb
language sql stable
set search_path = ''
as $$
  select coalesce(jsonb_agg(
    jsonb_build_object(
      'at', to_char(latest.changed_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'by', members.name,
      'isPerson', latest.changed_by is not null,
      'before', latest.before,
      'after', latest.after
    ) order by latest.changed_at desc
  ), '[]')
  from (
    select service_price_changes.*
    from public.service_price_changes
    where service_price_changes.workshop_id = p_workshop_id and service_price_changes.service_id = p_service_id
    order by service_price_changes.changed_at desc
    limit 10
  ) as latest
  left join public.members
    on members.workshop_id = latest.workshop_id and members.user_id = latest.changed_by
$$;

comment on function private.list_price_changes is 'The latest changes of what a service costs, with the names that their authors have now.';

create type private.audit_row as (
  at timestamptz,
  id uuid,
  workshop_slug text,
  workshop_name text,
  actor_kind text,
  actor_name text,
  network text,
  action text,
  subject text,
  subject_id text,
  before jsonb,
  after jsonb
);

-- Not granted: its callers have made sure who asks.
create function private.list_audit(p_workshop_id uuid, p_subject text, p_after_at timestamptz, p_after_id uuid, p_limit integer)
returns setof private.audit_row
language plpgsql stable
set search_path = ''
as $$
begin
  return query
  select entries.at, entries.id, workshops.slug, workshops.name, entries.actor_kind,
    coalesce(members.name, platform_admins.name), entries.network, entries.action, entries.subject, entries.subject_id,
    entries.before, entries.after
  from (
    select audit_entries.*
    from private.audit_entries
    where (p_workshop_id is null or audit_entries.workshop_id = p_workshop_id)
      and (p_subject is null or audit_entries.subject = p_subject)
      and (p_after_at is null or (audit_entries.at, audit_entries.id) < (p_after_at, p_after_id))
    order by audit_entries.at desc, audit_entries.id desc
    limit least(greatest(p_limit, 1), 200)
  ) as entries
  left join public.workshops on workshops.id = entries.workshop_id
  left join public.members on members.workshop_id = entries.workshop_id and members.user_id = entries.actor_id
  left join private.platform_admins on platform_admins.user_id = entries.actor_id
  order by entries.at desc, entries.id desc;
end
$$;

comment on function private.list_audit is 'Entries of the audit log, the latest first, with the names that their actors have now.';

-- Definer, because nobody reads the log directly.
create function public.list_audit_entries(
  p_workshop text,
  p_subject text default null,
  p_after_at timestamptz default null,
  p_after_id uuid default null,
  p_limit integer default 50
)
returns setof private.audit_row
language plpgsql stable security definer
set search_path = ''
as $$
declare
  v_member public.members := private.require_member(p_workshop, array['owner']);
begin
  return query select * from private.list_audit(v_member.workshop_id, p_subject, p_after_at, p_after_id, p_limit);
end
$$;

comment on function public.list_audit_entries is 'The audit log of one workshop, for its owner.';
grant execute on function public.list_audit_entries to authenticated;

-- Definer for the same reason; for platform admins.
create function public.list_all_audit_entries(
  p_workshop text default null,
  p_subject text default null,
  p_after_at timestamptz default null,
  p_after_id uuid default null,
  p_limit integer default 50
)
returns setof private.audit_row
language plpgsql stable security definer
set search_path = ''
as $$
declare
  v_admin uuid := private.require_admin();
  v_workshop_id uuid := case when p_workshop is not null then private.find_workshop_id(p_workshop) end;
begin
  return query select * from private.list_audit(v_workshop_id, p_subject, p_after_at, p_after_id, p_limit);
end
$$;

comment on function public.list_all_audit_entries is
  'The audit log of all workshops and of the installation, or of one workshop. For platform admins.';
grant execute on function public.list_all_audit_entries to authenticated;

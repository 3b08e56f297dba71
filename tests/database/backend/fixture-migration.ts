import type { Migration } from "@/lib/embedded-backend";

/** A migration made of one piece of SQL, for tests that want a schema of their own. */
export function fixtureMigration(sql: string, version = "20260101000000"): Migration {
  return { version, name: "fixture", file: `${version}_fixture.sql`, sql };
}

/** Two people's notes behind row-level security, and who the database takes the caller for. */
export const notesSql = `
create table public.notes (
  id int primary key,
  owner_id uuid not null,
  body text not null check (body <> '')
);
alter table public.notes enable row level security;
create policy notes_select on public.notes for select to authenticated using (owner_id = auth.uid());
grant select on public.notes to authenticated;
grant all on public.notes to service_role;

create function public.who_am_i() returns jsonb language sql stable as $$
  select jsonb_build_object('role', current_user, 'uid', auth.uid(), 'email', auth.email())
$$;
create function public.list_notes() returns setof public.notes language sql stable as $$
  select * from public.notes order by id
$$;
create function public.add_note(p_id int, p_owner_id uuid, p_body text) returns int language sql as $$
  insert into public.notes values (p_id, p_owner_id, p_body) returning id
$$;
`;

/**
 * The roles, schemas and `auth` functions that a hosted Supabase project is born with. Harmless to
 * repeat: it grants nothing on tables or on functions of ours.
 */
export const rolesAndSchemas = `
do $$
begin
  if to_regrole('anon') is null then create role anon nologin noinherit; end if;
  if to_regrole('authenticated') is null then create role authenticated nologin noinherit; end if;
  if to_regrole('service_role') is null then create role service_role nologin noinherit bypassrls; end if;
end
$$;
create schema if not exists extensions;
create schema if not exists auth;
grant usage on schema public, extensions, auth to anon, authenticated, service_role;
`;

/**
 * What Supabase grants by default on everything made later in `public`. Only for a database that has
 * no migration yet: the first migration revokes it, and repeating it at the next start would undo
 * that.
 */
export const firstStartGrants = `
alter default privileges in schema public grant all on tables to anon, authenticated, service_role;
alter default privileges in schema public grant all on sequences to anon, authenticated, service_role;
alter default privileges in schema public grant execute on functions to anon, authenticated, service_role;
`;

/** Who is calling, for policies and functions: the same names and answers as on a hosted project. */
export const authFunctions = `
create or replace function auth.jwt() returns jsonb language sql stable as $$
  select coalesce(nullif(current_setting('request.jwt.claims', true), ''), '{}')::jsonb
$$;
create or replace function auth.uid() returns uuid language sql stable as $$
  select coalesce(nullif(current_setting('request.jwt.claim.sub', true), ''), auth.jwt() ->> 'sub')::uuid
$$;
create or replace function auth.role() returns text language sql stable as $$
  select coalesce(nullif(current_setting('request.jwt.claim.role', true), ''), auth.jwt() ->> 'role')
$$;
create or replace function auth.email() returns text language sql stable as $$
  select coalesce(nullif(current_setting('request.jwt.claim.email', true), ''), auth.jwt() ->> 'email')
$$;
grant execute on function auth.jwt(), auth.uid(), auth.role(), auth.email()
  to anon, authenticated, service_role;
`;

/** What the hosted authentication server reads and lite's own tables lack, so that our SQL meets the same table everywhere. */
export const authColumns = `
alter table auth.users add column if not exists instance_id uuid;
`;

/*
 * Closed by default, for everything the migrating role makes from here on. The global form is the one that removes
 * Postgres' built-in grant to public; the in-schema form removes what Supabase adds for its three roles.
 */
alter default privileges revoke execute on functions from public;

alter default privileges in schema public
  revoke all on functions from anon, authenticated, service_role;
alter default privileges in schema public
  revoke all on tables from anon, authenticated, service_role;
alter default privileges in schema public
  revoke all on sequences from anon, authenticated, service_role;

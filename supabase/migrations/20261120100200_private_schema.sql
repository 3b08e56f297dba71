create schema if not exists private;

comment on schema private is 'Helpers, triggers and definer functions; no API serves it.';

grant usage on schema private to authenticated, service_role;

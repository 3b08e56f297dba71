import { operationsTables } from "./admin-functions";
import type { CatalogRule } from "./catalog-rule";

/** Our own tables; partitions follow their parent. */
const tables = `
  select pg_class.oid, pg_class.relname as name, pg_class.relrowsecurity as has_rls, nspname as schema
  from pg_class join pg_namespace on pg_namespace.oid = relnamespace
  where nspname in ('public', 'private') and relkind in ('r', 'p') and not relispartition`;

const columnNames = (owner: string, key: string) => `
  (select array_agg(attname::text order by place)
   from unnest(${key}) with ordinality as part (number, place)
   join pg_attribute on attrelid = ${owner} and attnum = part.number)`;

const foreignKeys = `
  select conname, conrelid, conkey, confrelid, conrelid::regclass::text as table_name,
    ${columnNames("conrelid", "conkey")} as columns, ${columnNames("confrelid", "confkey")} as targets
  from pg_constraint join (${tables}) as tables on tables.oid = conrelid
  where contype = 'f'`;

const hasWorkshop = (table: string) =>
  `exists (select from pg_attribute where attrelid = ${table} and attname = 'workshop_id')`;

export const tableRules: CatalogRule[] = [
  {
    name: "every table has row level security on",
    violations: `select schema || '.' || name as what from (${tables}) as tables where not has_rls`,
    plant: ["create table public.plants (id uuid primary key)"],
    reports: "public.plants",
  },
  {
    name: "every table belongs to a workshop, but for the root and what all of them share",
    violations: `select name as what from (${tables}) as tables
      where not ${hasWorkshop("oid")}
        and name not in ('workshops', 'global_faqs', 'query_embeddings', 'workshop_changes',
          'scheduled_jobs', 'workers', 'job_minutes', 'platform_hours', 'platform_days',
          ${operationsTables.map((name) => `'${name}'`).join(", ")})`,
    plant: ["create table public.plants (id uuid primary key)"],
    reports: "plants",
  },
  {
    name: "a workshop's table begins with workshop_id, and so does its primary key",
    violations: `select name as what from (${tables}) as tables
      where ${hasWorkshop("oid")} and (
        (select attname from pg_attribute where attrelid = tables.oid and attnum = 1) <> 'workshop_id'
        or (select conkey[1] from pg_constraint where conrelid = tables.oid and contype = 'p') is distinct from 1)`,
    plant: ["create table public.plants (workshop_id uuid, id uuid primary key)"],
    reports: "plants",
  },
  {
    name: "a link between two workshop tables carries the workshop on both sides",
    violations: `select conname as what from (${foreignKeys}) as keys
      where ${hasWorkshop("conrelid")} and ${hasWorkshop("confrelid")}
        and (columns[1] <> 'workshop_id' or targets[1] <> 'workshop_id')`,
    plant: [
      "alter table public.services add constraint services_id_key unique (id)",
      `create table public.plants (workshop_id uuid, id uuid, service_id uuid,
         constraint plants_service_id_fkey foreign key (service_id) references public.services (id))`,
    ],
    reports: "plants_service_id_fkey",
  },
  {
    name: "an index lies under every foreign key",
    violations: `select conname as what from (${foreignKeys}) as keys
      where not exists (
        select from pg_index
        where indrelid = conrelid
          and (indpred is null or pg_get_expr(indpred, indrelid) ~ '^\\(\\w+ IS NOT NULL\\)$')
          and (indkey::int2[])[0:cardinality(conkey) - 1] @> conkey)`,
    plant: [
      `create table public.plants (workshop_id uuid, id uuid, contact_id uuid,
         constraint plants_contact_fkey foreign key (workshop_id, contact_id)
           references public.contacts (workshop_id, id))`,
    ],
    reports: "plants_contact_fkey",
  },
  {
    name: "every table says what it is",
    violations: `select name as what from (${tables}) as tables where obj_description(oid, 'pg_class') is null`,
    plant: ["create table public.plants (id uuid)"],
    reports: "plants",
  },
  {
    name: "a view asks with its caller's rights",
    violations: `select relname as what from pg_class
      where relnamespace in ('public'::regnamespace, 'private'::regnamespace) and relkind in ('v', 'm')
        and not coalesce(reloptions @> '{security_invoker=true}', false)`,
    plant: ["create view public.plants as select * from public.leads"],
    reports: "plants",
  },
  {
    name: "visitors have no right on any table",
    violations: `select name as what from (${tables}) as tables
      where has_table_privilege('anon', oid, 'select, insert, update, delete')
        or has_any_column_privilege('anon', oid, 'select, insert, update')`,
    plant: ["grant select on public.workshops to anon"],
    reports: "workshops",
  },
  {
    name: "members write no table directly",
    violations: `select name as what from (${tables}) as tables
      where has_table_privilege('authenticated', oid, 'insert, update, delete')
        or has_any_column_privilege('authenticated', oid, 'insert, update')`,
    plant: ["grant update (timezone) on public.workshops to authenticated"],
    reports: "workshops",
  },
];

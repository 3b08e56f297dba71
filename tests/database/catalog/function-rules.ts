import { adminFunctions } from "./admin-functions";
import type { CatalogRule } from "./catalog-rule";
import { definers, memberFunctions } from "./known-functions";

/** Our own functions: not those of extensions, and not those Postgres makes for a type. */
const functions = `
  select pg_proc.*, nspname as schema, nspname || '.' || proname as name
  from pg_proc join pg_namespace on pg_namespace.oid = pronamespace
  where nspname in ('public', 'private')
    and prolang in (select oid from pg_language where lanname in ('sql', 'plpgsql'))
    and not exists (select from pg_depend where objid = pg_proc.oid and deptype = 'e')`;

/** What signed-in people may call at all. */
const peoplesFunctions = [...memberFunctions, ...adminFunctions];

const list = (names: string[]) => names.map((name) => `'${name}'`).join(", ");

const plantFunction = (options: string, name = "public.plant_seeds") => [
  `create function ${name}() returns integer language sql stable ${options} as 'select 1'`,
];

export const functionRules: CatalogRule[] = [
  {
    name: "no function can be called by everybody",
    violations: `select name as what from (${functions}) as functions
      where has_function_privilege('anon', oid, 'execute')`,
    plant: [
      ...plantFunction("set search_path = ''"),
      "grant execute on function public.plant_seeds to public",
    ],
    reports: "public.plant_seeds",
  },
  {
    name: "every function fixes its search_path",
    violations: `select name as what from (${functions}) as functions
      where not coalesce(proconfig @> array['search_path=""'], false)`,
    plant: plantFunction(""),
    reports: "public.plant_seeds",
  },
  {
    name: "every function says what it does",
    violations: `select name as what from (${functions}) as functions where obj_description(oid, 'pg_proc') is null`,
    plant: plantFunction("set search_path = ''"),
    reports: "public.plant_seeds",
  },
  {
    // The hosted data API loads pg-safeupdate, which refuses them.
    name: "every update and delete in a function says which rows",
    violations: `select distinct name as what
      from (${functions}) as functions, regexp_split_to_table(lower(prosrc), ';') as statement
      where statement ~ '\\m(delete\\s+from|update)\\s+[a-z_]+\\.[a-z_]+(?:(?!\\mwhere\\M).)*?(\\mreturning\\M|$)'`,
    plant: [
      `create function public.plant_seeds() returns bigint language sql volatile set search_path = '' as
        'with gone as (delete from public.leads returning 1) select count(*) from gone where true'`,
    ],
    reports: "public.plant_seeds",
  },
  {
    name: "only the listed functions have more rights than their caller",
    violations: `select name as what from (${functions}) as functions
      where prosecdef and name not in (${list(definers)})`,
    plant: plantFunction("security definer set search_path = ''"),
    reports: "public.plant_seeds",
  },
  {
    // It bypasses every policy, so its own first step must say who calls.
    name: "a member function with more rights than its caller begins with require_member",
    violations: `select name as what from (${functions}) as functions
      where prosecdef and proname in (${list(memberFunctions)})
        -- Lists the caller's own memberships.
        and proname <> 'list_my_workshops'
        and prosrc !~ '^\\s*(declare\\s+v_[a-z_]+ [a-z.]+ := \\(?private\\.require_member\\(|begin\\s+return [a-z_.]+\\(\\(private\\.require_member\\()'`,
    plant: [
      `create or replace function public.get_gap(p_workshop text, p_gap_id uuid) returns table (question text, locale text)
        language sql stable security definer set search_path = '' as 'select null::text, null::text'`,
    ],
    reports: "public.get_gap",
  },
  {
    name: "members may call the listed functions and no others",
    violations: `select name as what from (${functions}) as functions
      where schema = 'public'
        and has_function_privilege('authenticated', oid, 'execute') <> (proname in (${list(peoplesFunctions)}))`,
    plant: ["grant execute on function public.capture_lead to authenticated"],
    reports: "public.capture_lead",
  },
  {
    name: "the service may call all other public functions and none of the members'",
    violations: `select name as what from (${functions}) as functions
      where schema = 'public'
        and has_function_privilege('service_role', oid, 'execute') = (proname in (${list(peoplesFunctions)}))`,
    plant: plantFunction("set search_path = ''"),
    reports: "public.plant_seeds",
  },
];

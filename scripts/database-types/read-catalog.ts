import { z } from "zod";
import type { Query } from "@/lib/embedded-backend";

const catalogType = z.object({
  oid: z.number(),
  name: z.string(),
  kind: z.enum(["b", "c", "d", "e", "p", "r", "m"]),
  /** The element of an array, else 0. */
  element: z.number(),
  /** What a domain stands for, else 0. */
  base: z.number(),
  labels: z.array(z.string()),
  columns: z.array(z.object({ name: z.string(), type: z.number(), isRequired: z.boolean() })),
});
export type CatalogType = z.infer<typeof catalogType>;

const catalogFunction = z.object({
  name: z.string(),
  returns: z.number(),
  isSet: z.boolean(),
  defaults: z.number(),
  arguments: z.array(
    z.object({
      name: z.string(),
      type: z.number(),
      mode: z.enum(["i", "o", "b", "v", "t"]),
    }),
  ),
});
export type CatalogFunction = z.infer<typeof catalogFunction>;

const functionsQuery = `
select p.proname as name, p.prorettype::int as returns, p.proretset as "isSet", p.pronargdefaults::int as defaults,
  (select coalesce(jsonb_agg(jsonb_build_object(
       'name', coalesce(p.proargnames[a.position], ''), 'type', a.type::int, 'mode', coalesce(p.proargmodes[a.position]::text, 'i')
     ) order by a.position), '[]')
   from unnest(coalesce(p.proallargtypes, p.proargtypes::oid[])) with ordinality as a (type, position)) as arguments
from pg_catalog.pg_proc p
where p.pronamespace = 'public'::regnamespace
  and p.prokind = 'f'
  and p.prorettype not in ('trigger'::regtype, 'event_trigger'::regtype)
  and not exists (select from pg_catalog.pg_depend d where d.objid = p.oid and d.deptype = 'e')
order by p.proname, pg_catalog.pg_get_function_identity_arguments(p.oid)`;

const typesQuery = `
select t.oid::int as oid, t.typname as name, t.typtype::text as kind, t.typbasetype::int as base,
  case when t.typcategory = 'A' then t.typelem::int else 0 end as element,
  (select coalesce(jsonb_agg(e.enumlabel order by e.enumsortorder), '[]') from pg_catalog.pg_enum e where e.enumtypid = t.oid) as labels,
  (select coalesce(jsonb_agg(jsonb_build_object('name', a.attname, 'type', a.atttypid::int, 'isRequired', a.attnotnull) order by a.attnum), '[]')
   from pg_catalog.pg_attribute a where a.attrelid = t.typrelid and a.attnum > 0 and not a.attisdropped) as columns
from pg_catalog.pg_type t
where t.typnamespace <> 'information_schema'::regnamespace`;

/** The functions of the `public` schema in a fixed order, extensions' and triggers' left out. */
export async function readFunctions(query: Query): Promise<CatalogFunction[]> {
  return z.array(catalogFunction).parse(await query(functionsQuery));
}

/** Every type, by its number. */
export async function readTypes(query: Query): Promise<Map<number, CatalogType>> {
  const types = z.array(catalogType).parse(await query(typesQuery));
  return new Map(types.map((type) => [type.oid, type]));
}

import { z } from "zod";
import { DatabaseError } from "./database-error";
import type { PoolPresence } from "./pool-presence";
import { quoteLiteral } from "./quote-literal";

const signature = z.object({
  /** Qualified type of each named argument. */
  types: z.record(z.string(), z.string()),
  required: z.array(z.string()),
  isSet: z.boolean(),
  isVoid: z.boolean(),
  /**
   * The name of a single output column, which Postgres returns bare and PostgREST as an object; else
   * null.
   */
  onlyColumn: z.string().nullable(),
});

/** How one SQL function is called and what shape it answers in. */
export type Signature = z.infer<typeof signature>;

/** Finds the function of `public` that takes exactly these arguments; throws what PostgREST would. */
export type FindSignature = (name: string, argNames: string[]) => Promise<Signature>;

const lookUpMs = 5_000;

/** Ends where the function's name belongs. */
const overloadsQuery = `
select
  coalesce(jsonb_object_agg(a.name, a.type) filter (where a.name is not null), '{}') as types,
  coalesce(jsonb_agg(a.name) filter (where a.is_required), '[]') as required,
  p.proretset as "isSet",
  p.prorettype = 'pg_catalog.void'::pg_catalog.regtype as "isVoid",
  (select case when count(*) = 1 then min(p.proargnames[o.nth]) end
   from pg_catalog.unnest(p.proargmodes) with ordinality as o (mode, nth)
   where o.mode in ('o', 'b', 't')) as "onlyColumn"
from pg_catalog.pg_proc p
left join lateral (
  select p.proargnames[i.nth] as name,
    pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(t.typname) as type,
    i.nth <= p.pronargs - p.pronargdefaults as is_required
  from pg_catalog.unnest(p.proargtypes::oid[]) with ordinality as i (type, nth)
  join pg_catalog.pg_type t on t.oid = i.type
  join pg_catalog.pg_namespace n on n.oid = t.typnamespace
) a on true
where p.pronamespace = 'public'::pg_catalog.regnamespace and p.prokind = 'f' and p.proname = `;

/**
 * Looks each function up once per process; `forget` drops one whose definition turned out to have
 * changed.
 */
export function createSignatures(presence: PoolPresence): {
  find: FindSignature;
  forget: (name: string) => void;
} {
  const known = new Map<string, Signature[]>();
  const look = async (name: string) => {
    const query = `${overloadsQuery}${quoteLiteral(name)} group by p.oid`;
    return z.array(signature).parse(await presence.send(query, { answerMs: lookUpMs }));
  };
  return {
    forget: (name) => void known.delete(name),
    async find(name, argNames) {
      const overloads = known.get(name) ?? (await look(name));
      // An unknown function is asked for again: it may be part of a migration that is being applied.
      if (overloads.length > 0) known.set(name, overloads);
      const fitting = overloads.filter((one) => fits(one, argNames));
      const [only] = fitting;
      if (only && fitting.length === 1) return only;
      throw only ? ambiguous(name) : notFound(name, argNames);
    },
  };
}

function fits({ types, required }: Signature, argNames: string[]): boolean {
  return (
    argNames.every((name) => name in types) && required.every((name) => argNames.includes(name))
  );
}

function notFound(name: string, argNames: string[]): DatabaseError {
  const call = argNames.length > 0 ? `(${argNames.toSorted().join(", ")})` : " without parameters";
  return new DatabaseError({
    code: "PGRST202",
    message: `Could not find the function public.${name}${call} in the schema cache`,
  });
}

function ambiguous(name: string): DatabaseError {
  return new DatabaseError({
    code: "PGRST203",
    message: `Could not choose the best candidate function between the overloads of public.${name}`,
  });
}

import type { Signature } from "./function-signatures";

/**
 * The SQL of one call, as PostgREST makes it: all arguments in one jsonb parameter, read by their
 * declared types, and the result as jsonb, so that both transports give the same values. Only the
 * arguments given are passed; the rest keep their defaults.
 */
export function callStatement(name: string, argNames: string[], signature: Signature): string {
  const call = `public.${quoted(name)}(${argNames.map((arg) => `${quoted(arg)} => args.${quoted(arg)}`).join(", ")})`;
  const source = argNames.length > 0 ? `${argsSource(argNames, signature)}, lateral ` : "";
  if (signature.isVoid) return `select null as value from ${source}${call} as result`;
  const value = resultValue(signature);
  return signature.isSet
    ? `select coalesce(pg_catalog.jsonb_agg(${value}), '[]') as value from ${source}${call} as result`
    : `select ${value} as value from ${source}${call} as result`;
}

function resultValue({ onlyColumn }: Signature): string {
  if (onlyColumn === null) return "pg_catalog.to_jsonb(result)";
  return `pg_catalog.jsonb_build_object('${onlyColumn.replaceAll("'", "''")}', result)`;
}

function argsSource(argNames: string[], { types }: Signature): string {
  const columns = argNames.map((arg) => `${quoted(arg)} ${types[arg]}`).join(", ");
  return `pg_catalog.jsonb_to_record($1::text::jsonb) as args (${columns})`;
}

function quoted(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`;
}

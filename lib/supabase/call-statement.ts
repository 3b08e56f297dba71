import type { Signature } from "./function-signatures";
import { quoteLiteral } from "./quote-literal";

/**
 * The SQL of one call, as PostgREST makes it: all arguments in one jsonb document, read by their declared types, and the result as
 * jsonb, so that both transports give the same values. Only the arguments given are passed; the rest keep their defaults.
 */
export function callStatement(
  name: string,
  args: Readonly<Record<string, unknown>>,
  signature: Signature,
): string {
  const argNames = Object.keys(args);
  const call = `public.${quoted(name)}(${argNames.map((arg) => `${quoted(arg)} => args.${quoted(arg)}`).join(", ")})`;
  const source = argNames.length > 0 ? `${argsSource(args, signature)}, lateral ` : "";
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

function argsSource(args: Readonly<Record<string, unknown>>, { types }: Signature): string {
  const columns = Object.keys(args).map((arg) => `${quoted(arg)} ${types[arg]}`);
  const document = quoteLiteral(JSON.stringify(args));
  return `pg_catalog.jsonb_to_record(${document}::jsonb) as args (${columns.join(", ")})`;
}

function quoted(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`;
}

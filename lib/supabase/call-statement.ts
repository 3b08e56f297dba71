import { argumentLiteral } from "./argument-literal";
import type { Signature } from "./function-signatures";

/**
 * The SQL of one call, with every argument as a literal of its declared type and the result as jsonb, so that both transports give
 * the same values. Only the arguments given are passed; the rest keep their defaults.
 */
export function callStatement(
  name: string,
  args: Readonly<Record<string, unknown>>,
  signature: Signature,
): string {
  const given = Object.entries(args).map(
    ([arg, value]) => `${quoted(arg)} => ${argumentLiteral(value, signature.types[arg] ?? "text")}`,
  );
  const call = `public.${quoted(name)}(${given.join(", ")})`;
  if (signature.isVoid) return `select null as value from ${call} as result`;
  const value = resultValue(signature);
  return signature.isSet
    ? `select coalesce(pg_catalog.jsonb_agg(${value}), '[]') as value from ${call} as result`
    : `select ${value} as value from ${call} as result`;
}

function resultValue({ onlyColumn }: Signature): string {
  if (onlyColumn === null) return "pg_catalog.to_jsonb(result)";
  return `pg_catalog.jsonb_build_object('${onlyColumn.replaceAll("'", "''")}', result)`;
}

function quoted(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`;
}

import { argumentLiteral, argumentText } from "./argument-literal";
import type { Signature } from "./function-signatures";

type Arguments = Readonly<Record<string, unknown>>;

/**
 * The SQL of one call, with every argument as a literal of its declared type and the result as jsonb, so that both transports give
 * the same values. Only the arguments given are passed; the rest keep their defaults.
 */
export function callStatement(name: string, args: Arguments, signature: Signature): string {
  return callWith(name, args, signature, (value, type) => argumentLiteral(value, type));
}

/** The same with the values apart, so that a session plans the call once; each is a text that Postgres reads as a literal of its type. */
export function preparedCall(
  name: string,
  args: Arguments,
  signature: Signature,
): { text: string; parameters: (string | null)[] } {
  const parameters: (string | null)[] = [];
  const text = callWith(
    name,
    args,
    signature,
    (value, type) => `$${parameters.push(argumentText(value, type))}::pg_catalog.text::${type}`,
  );
  return { text, parameters };
}

function callWith(
  name: string,
  args: Arguments,
  signature: Signature,
  write: (value: unknown, type: string) => string,
): string {
  const given = Object.entries(args).map(
    ([arg, value]) => `${quoted(arg)} => ${write(value, signature.types[arg] ?? "text")}`,
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

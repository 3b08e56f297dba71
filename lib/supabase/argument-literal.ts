import { quoteLiteral } from "./quote-literal";

const documents: ReadonlySet<string> = new Set(["pg_catalog.json", "pg_catalog.jsonb"]);

/** Writes a JSON value as a literal of a type of Postgres, given as `schema.type`. A NUL in a text is a TypeError. */
export function argumentLiteral(value: unknown, type: string): string {
  if (value === null) return `null::${type}`;
  return `${quoteLiteral(documents.has(type) ? JSON.stringify(value) : textOf(value))}::${type}`;
}

/** The same value as the text that a parameter carries; null is null. */
export function argumentText(value: unknown, type: string): string | null {
  if (value === null) return null;
  const text = documents.has(type) ? JSON.stringify(value) : textOf(value);
  if (text.includes("\0")) throw new TypeError("A text for the database holds a NUL character");
  return text;
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return `{${value.map(elementOf).join(",")}}`;
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** Quoted, no element is taken for the word NULL, for a brace or for two (PostgreSQL manual, 8.15.2). */
function elementOf(value: unknown): string {
  if (value === null) return "NULL";
  if (Array.isArray(value)) return textOf(value);
  return `"${textOf(value).replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}

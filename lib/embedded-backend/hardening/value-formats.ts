/** Postgres' own type numbers; they never change. Source: pg_type.dat. */
const oid = { json: 114, timestamp: 1114, timestamptz: 1184, numeric: 1700, jsonb: 3802 } as const;

/** `2026-01-02 03:04:05+00` as PostgREST writes it: `2026-01-02T03:04:05+00:00`. */
export function isoTimestamp(text: string): string {
  return text.replace(" ", "T").replace(/([+-]\d\d)$/, "$1:00");
}

/** A JSON number, as PostgREST answers; `NaN` and the infinities stay text. */
export function jsonNumber(text: string): number | string {
  const number = Number(text);
  return Number.isFinite(number) ? number : text;
}

/** Text is JSON already: encoding it again would store a string inside the jsonb. */
function jsonText(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** How PGlite reads the types that lite leaves in Postgres' own notation. */
export const pgliteParsers: Record<number, (text: string) => unknown> = {
  [oid.timestamp]: isoTimestamp,
  [oid.timestamptz]: isoTimestamp,
  [oid.numeric]: jsonNumber,
};

const jsonType = (type: number) => ({
  to: type,
  from: [type],
  serialize: jsonText,
  parse: (text: string): unknown => JSON.parse(text),
});

const timestampType = (type: number) => ({
  to: type,
  from: [type],
  serialize: String,
  parse: isoTimestamp,
});

/** The same for the `postgres` driver, plus JSON that is not encoded twice on its way in. */
export const postgresTypes = {
  json: jsonType(oid.json),
  jsonb: jsonType(oid.jsonb),
  timestamp: timestampType(oid.timestamp),
  timestamptz: timestampType(oid.timestamptz),
  numeric: { to: oid.numeric, from: [oid.numeric], serialize: String, parse: jsonNumber },
};

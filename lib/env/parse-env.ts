import type { z } from "zod";

/** Where values come from: `process.env`, or a plain object in tests. */
export type EnvSource = Record<string, string | undefined>;

/**
 * Parses variables by a schema; an empty value counts as missing. Throws one error that names each
 * refused variable with its rule and never quotes a value, since values may be secrets.
 */
export function parseEnv<Schema extends z.ZodType>(
  schema: Schema,
  source: EnvSource,
): z.infer<Schema> {
  const present = Object.entries(source).filter(([, value]) => value?.trim());
  const parsed = schema.safeParse(Object.fromEntries(present));
  if (parsed.success) return parsed.data;
  const refused = parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  throw new Error(`Wrong environment. ${refused.join("; ")}.`);
}

import type { z } from "zod";

/** Variables that mean nothing without another one: set alone they are a mistake that would show much later. */
const needed: readonly (readonly [name: string, needs: string])[] = [
  ["SUPABASE_PUBLISHABLE_KEY", "SUPABASE_URL"],
  ["SUPABASE_SECRET_KEY", "SUPABASE_URL"],
  ["SUPABASE_DB_URL", "SUPABASE_URL"],
  ["UPSTASH_REDIS_REST_URL", "UPSTASH_REDIS_REST_TOKEN"],
  ["UPSTASH_REDIS_REST_TOKEN", "UPSTASH_REDIS_REST_URL"],
  ["AI_PRICE_INPUT", "AI_PRICE_OUTPUT"],
  ["AI_PRICE_OUTPUT", "AI_PRICE_INPUT"],
  ["SMTP_URL", "MAIL_FROM"],
  ["OTEL_EXPORTER_OTLP_HEADERS", "OTEL_EXPORTER_OTLP_ENDPOINT"],
];

/** Variables of which one at most is set: each names a database. */
const exclusive: readonly (readonly [name: string, other: string])[] = [
  ["DATABASE_URL", "SUPABASE_URL"],
];

/** Adds an issue for each combination that cannot be meant; names only what the schema reads. */
export function checkCombinations(
  env: Readonly<Record<string, unknown>>,
  context: z.core.$RefinementCtx,
): void {
  const isSet = (name: string) => env[name] !== undefined;
  const refuse = (name: string, message: string) =>
    context.addIssue({ code: "custom", path: [name], message });
  for (const [name, needs] of needed) {
    if (isSet(name) && !isSet(needs)) refuse(name, `is set without ${needs}`);
  }
  for (const [name, other] of exclusive) {
    if (isSet(name) && isSet(other)) refuse(name, `cannot be set together with ${other}`);
  }
}

import { z } from "zod";

/**
 * PostgREST's status for the errors that lite 0.10.0 answers with 500 "SUP", without code, detail and hint.
 * Source: https://docs.postgrest.org/en/stable/references/errors.html
 */
const statusOf: Record<string, number> = {
  P0001: 400,
  "23514": 400,
  "23P01": 400,
  "40001": 500,
  "40P01": 500,
  "57014": 500,
};

const databaseError = z.object({
  code: z.string(),
  message: z.string(),
  detail: z.string().nullish(),
  hint: z.string().nullish(),
});

/** A connection as far as errors go; the method is public in lite. */
type NormalizesErrors = { normalizeDbError(error: unknown): unknown };

/**
 * Lets every error arrive with its code, details and hint. lite hands an error with code `PGRST` through as it
 * stands, so ours take that form; it also drops the hint of 23503 and 23505.
 */
export function keepErrorDetails(connection: NormalizesErrors): void {
  const normalize = connection.normalizeDbError.bind(connection);
  connection.normalizeDbError = (error) => {
    const normalized = normalize(error);
    const parsed = databaseError.safeParse(normalized);
    const status = parsed.data && statusFor(parsed.data.code);
    return parsed.data && status ? asRaised(parsed.data, status) : normalized;
  };
}

function statusFor(code: string): number | undefined {
  if (code === "23503" || code === "23505") return 409;
  if (statusOf[code]) return statusOf[code];
  return /^(?:08|40|57|XX)/.test(code) ? 500 : undefined;
}

function asRaised(error: z.infer<typeof databaseError>, status: number): Error {
  const { code, message, detail, hint } = error;
  const body = { code, message, details: detail ?? null, hint: hint ?? null };
  return Object.assign(new Error(JSON.stringify(body)), {
    code: "PGRST",
    detail: JSON.stringify({ status, headers: {} }),
  });
}

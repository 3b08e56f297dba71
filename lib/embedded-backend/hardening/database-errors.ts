import { z } from "zod";

/**
 * PostgREST's status for the errors that lite 0.10.0 answers with 500 "SUP", or without their hint.
 * First match wins. Source: https://docs.postgrest.org/en/stable/references/errors.html
 */
const statuses: [code: RegExp, status: number][] = [
  [/^23503$|^23505$/, 409],
  [/^P0001$|^23514$|^23P01$/, 400],
  [/^08|^E[A-Z]+$|^CONNECT/, 503],
  [/^40|^57|^58|^P0|^XX/, 500],
];

const databaseError = z.object({
  code: z.string(),
  message: z.string(),
  detail: z.string().nullish(),
  hint: z.string().nullish(),
});

/** A connection as far as errors go; the method is public in lite. */
type NormalizesErrors = { normalizeDbError(error: unknown): unknown };

/**
 * Lets every error arrive with its code, details and hint. lite hands an error with code `PGRST`
 * through as it stands, so ours take that form.
 */
export function keepErrorDetails(connection: NormalizesErrors): void {
  const normalize = connection.normalizeDbError.bind(connection);
  connection.normalizeDbError = (error) => {
    const normalized = normalize(error);
    const parsed = databaseError.safeParse(normalized);
    const code = parsed.data?.code ?? "";
    const [, status] = statuses.find(([pattern]) => pattern.test(code)) ?? [];
    return parsed.data && status ? asRaised(parsed.data, status) : normalized;
  };
}

function asRaised(error: z.infer<typeof databaseError>, status: number): Error {
  const { code, message, detail, hint } = error;
  const body = { code, message, details: detail ?? null, hint: hint ?? null };
  return Object.assign(new Error(JSON.stringify(body)), {
    code: "PGRST",
    detail: JSON.stringify({ status, headers: {} }),
  });
}

import { AppError, type ErrorCode, type FieldIssue } from "@/lib/core/errors";
import { DatabaseError } from "./database-error";

/**
 * First match wins; `PTxyz` is what our own functions raise, the rest is SQLSTATE, PostgREST or the
 * network.
 */
const codeTable: [pattern: RegExp, code: ErrorCode, reason: string][] = [
  [/^PT401$/, "unauthenticated", "unauthenticated"],
  [/^PGRST30[0-3]$/, "unauthenticated", "bad_session"],
  [/^PT403$|^42501$/, "forbidden", "forbidden"],
  // A platform admin looks into a workshop, which changes nothing.
  [/^25006$/, "forbidden", "view_only"],
  [/^PT404$/, "not_found", "not_found"],
  [/^PT409$|^23505$|^23P01$/, "conflict", "conflict"],
  [/^PT413$/, "too_large", "too_large"],
  [/^PT422$|^PT400$|^23514$|^23503$|^23502$|^22/, "invalid", "invalid"],
  [/^PT402$/, "limit_reached", "limit_reached"],
  [/^PT429$/, "rate_limited", "rate_limited"],
  [/^57014$|^PGRST003$/, "unavailable", "database_timeout"],
  [/^40001$|^40P01$|^55P03$/, "unavailable", "database_busy"],
  [/^53|^57|^58|^08|^PT503$|^PGRST00/, "unavailable", "database_unavailable"],
  [/^E[A-Z]+$|^UND_ERR|^FETCH_FAILED$|^CONNECT|^5\d\d$/, "unavailable", "database_unreachable"],
  [/^PGRST20[23]$|^42883$/, "internal", "unknown_function"],
];

/**
 * Turns a refusal by the database into the error the edge understands; the hint of our own errors is
 * its reason.
 */
export function toAppError(error: unknown): unknown {
  if (!(error instanceof DatabaseError)) return error;
  const [, code, fallback] = codeTable.find(([pattern]) => pattern.test(error.code)) ?? [
    null,
    "internal" as const,
    "database_error",
  ];
  const isOurs = error.code.startsWith("PT");
  const known = isOurs ? issuesOf(error) : code === "invalid" ? [unstorable] : [];
  return new AppError(code, {
    reason: (isOurs && error.hint) || fallback,
    ...(namesFields.has(code) && { issues: known }),
    cause: error,
  });
}

/** Refusals of which the customer or the client should hear which field broke which rule. */
const namesFields: ReadonlySet<ErrorCode> = new Set(["invalid", "conflict", "limit_reached"]);

/** Which value it was the database does not tell; schemas are there to refuse it before. */
const unstorable: FieldIssue = { path: "request", rule: "holds a value that cannot be stored" };

/** Our functions write `path: rule` into the detail, one line for each refused field. */
function issuesOf({ details }: DatabaseError): FieldIssue[] {
  return (details ?? "").split("\n").flatMap((line) => {
    const [, path, rule] = /^([^:\s]+): (.+)$/.exec(line.trim()) ?? [];
    return path && rule ? [{ path, rule }] : [];
  });
}

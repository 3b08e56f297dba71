import type { ErrorReport } from "./error-reports";
import { redact } from "./redact";
import { requestCost } from "./request-cost";

/**
 * Fields of the log that are words or ids of ours, and the form that each has; paths, which hold what people wrote, are not among them.
 * `redact` has gone over all of them before.
 */
const word = /^[a-z]\w{0,40}$/i;
const tagForms: Readonly<Record<string, RegExp>> = {
  requestId: /^[\w-]{5,64}$/,
  reason: word,
  route: /^[\w./{}()[\]-]{1,120}$/,
  routeType: word,
  job: word,
  digest: /^\d{1,10}(?:@E\d{1,6})?$/,
};

/** What may be told of an error in the log: its name, its reason, where in our code, and of which request; never its message. */
export function toErrorReport(event: string, fields: Record<string, unknown>): ErrorReport {
  const clean = asRecord(redact(fields));
  const tags = Object.entries(clean).filter(
    (field): field is [string, string] =>
      typeof field[1] === "string" && tagForms[field[0]]?.test(field[1]) === true,
  );
  const cost = requestCost();
  const route = cost?.route?.() ?? null;
  const workshop = cost?.workshop ?? null;
  return {
    event,
    tags: {
      ...(route !== null && { route }),
      ...(workshop !== null && { workshop }),
      ...Object.fromEntries(tags),
    },
    error: errorOf(clean["error"]),
  };
}

/** As `redact` has left it: frames and short words of ours; a message is left out even where the log has it. */
function errorOf(error: unknown): ErrorReport["error"] {
  if (typeof error !== "object" || error === null) return null;
  const { name, stack, cause, ...more } = asRecord(error);
  const reason = [more["reason"], more["hint"], more["code"]].find(
    (one) => typeof one === "string" && word.test(one),
  );
  return {
    name: typeof name === "string" && word.test(name) ? name : "Error",
    reason: typeof reason === "string" ? reason : (errorOf(cause)?.reason ?? null),
    frames: Array.isArray(stack) ? stack.filter((frame) => typeof frame === "string") : [],
  };
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

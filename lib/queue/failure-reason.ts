import { AppError, type ErrorCode } from "@/lib/core/errors";

/** What the same job would be refused for again. */
const finalCodes: ReadonlySet<ErrorCode> = new Set(["invalid", "not_found", "too_large"]);
const deepest = 4;

/** Whether no further try can help. */
export function isFinal(error: unknown): boolean {
  if (error instanceof AppError) return finalCodes.has(error.code) && !error.retryable;
  // A payload that is not what its job wants.
  return error instanceof Error && error.name === "ZodError";
}

/**
 * Names what a job failed at, from the outside in, e.g. `database_unreachable: ECONNREFUSED` or `TypeError`. Messages are left out:
 * they may quote what a customer or a document said.
 */
export function reasonOf(error: unknown): string {
  const names: string[] = [];
  for (let at: unknown = error; at instanceof Error && names.length < deepest; at = at.cause) {
    names.push(nameOf(at));
  }
  return [...new Set(names)].join(": ") || "not_an_error";
}

function nameOf(error: Error): string {
  if (error instanceof AppError) return error.reason;
  const { code } = error as { code?: unknown };
  return typeof code === "string" && /^\w{1,40}$/.test(code) ? code : error.name;
}

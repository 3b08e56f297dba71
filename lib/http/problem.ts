import { AppError, type ErrorCode, type FieldIssue } from "@/lib/core/errors";

/** An RFC 9457 problem document with our code, reason, refused fields and request id. */
export type Problem = {
  type: string;
  title: string;
  status: number;
  code: ErrorCode;
  reason: string;
  detail: string;
  issues: FieldIssue[];
  requestId: string;
};

/** The only place where a code becomes a status; `detail` is said when the error brings no public words of its own. */
export const problemTable: Record<ErrorCode, { status: number; title: string; detail: string }> = {
  invalid: {
    status: 400,
    title: "Invalid request",
    detail: "Something in the request is not right.",
  },
  unauthenticated: { status: 401, title: "Not signed in", detail: "Please sign in and try again." },
  forbidden: { status: 403, title: "Not allowed", detail: "You may not do this." },
  not_found: { status: 404, title: "Not found", detail: "There is nothing here." },
  conflict: { status: 409, title: "Conflict", detail: "Someone else was faster; please reload." },
  limit_reached: { status: 402, title: "Limit reached", detail: "The plan's limit is used up." },
  rate_limited: { status: 429, title: "Too many requests", detail: "Please wait a moment." },
  too_large: { status: 413, title: "Too large", detail: "The request is larger than allowed." },
  unavailable: { status: 503, title: "Not available", detail: "Please try again in a moment." },
  internal: { status: 500, title: "Internal error", detail: "Something went wrong on our side." },
};

/** Reasons for which HTTP has a more exact status than their code's. */
const statusByReason: Record<string, number> = {
  unsupported_media_type: 415,
  method_not_allowed: 405,
};

/** Words any thrown value for the outside; what is not an `AppError` becomes `internal` and its message stays inside. */
export function toProblem(error: unknown, requestId: string): Problem {
  const known = toKnownError(error);
  const { status, title, detail } = problemTable[known.code];
  return {
    type: `urn:carbot:problem:${known.code}`,
    title,
    status: statusByReason[known.reason] ?? status,
    code: known.code,
    reason: known.reason,
    detail: known.publicMessage ?? detail,
    issues: known.issues,
    requestId,
  };
}

/** Sends a problem; never cached, because the next try may go well. */
export function problemResponse(problem: Problem): Response {
  return Response.json(problem, {
    status: problem.status,
    headers: { "content-type": "application/problem+json", "cache-control": "no-store" },
  });
}

/** Returns an `AppError` as it is and wraps everything else as `internal`. */
export function toKnownError(error: unknown): AppError {
  return error instanceof AppError
    ? error
    : new AppError("internal", { reason: "internal", cause: error });
}

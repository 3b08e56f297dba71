import type { Problem, ProblemKind } from "./types";

/** Thrown by every call to our API that did not succeed. */
export class RequestFailed extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.kind);
    this.problem = problem;
  }
}

/** What any failed call means to the visitor. */
export function problemOf(error: unknown): Problem {
  return error instanceof RequestFailed ? error.problem : { kind: "down" };
}

const kindOfStatus: Record<number, ProblemKind> = {
  401: "expired",
  403: "not_here",
  404: "not_here",
  408: "down",
  413: "too_long",
  425: "down",
  429: "busy",
};

/** Classes a status: what may work later, and what needs the visitor. */
export function problemKind(status: number): ProblemKind {
  return kindOfStatus[status] ?? (status >= 500 ? "down" : "refused");
}

/** `retry-after` in milliseconds: seconds or a date; undefined when absent or unreadable. */
export function retryAfterMs(header: string | null, now: number): number | undefined {
  if (!header) return undefined;
  const seconds = Number(header);
  const ms = Number.isNaN(seconds) ? Date.parse(header) - now : seconds * 1000;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

/** Reads a refusal: its class, when to come back, and the fields named by problem+json. */
export async function readProblem(response: Response, now: number): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null);
  const { reason, issues } = (body ?? {}) as { reason?: unknown; issues?: unknown };
  return {
    kind: problemKind(response.status),
    reason: String(reason),
    retryAfterMs: retryAfterMs(response.headers.get("retry-after"), now),
    fields: issuePaths(issues),
  };
}

function issuePaths(issues: unknown): string[] {
  if (!Array.isArray(issues)) return [];
  return issues.flatMap((issue: unknown) =>
    typeof issue === "object" && issue !== null && "path" in issue ? [String(issue.path)] : [],
  );
}

/** Whether the same request may succeed later without the visitor changing anything. */
export function isRetryable(kind: ProblemKind): boolean {
  return kind === "offline" || kind === "cut" || kind === "busy" || kind === "down";
}

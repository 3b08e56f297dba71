import type { Logger } from "@/lib/core/context";
import { requestIdHeader, requestIdOf } from "./request-id";
import { problemResponse, toKnownError, toProblem } from "./problem";
import { startTiming, type RequestTiming } from "./server-timing";
import { streamEnd, type StreamEnd } from "./sse";

/** One request on its way to its answer. */
export type RequestScope = {
  request: Request;
  requestId: string;
  log: Logger;
  timing: RequestTiming;
  /** Added to the response however the request ends. */
  headers: Headers;
  /** Why it was refused, a slug of ours; for the log. */
  refusal?: string;
};

/** Begins the measuring of a request and names it. */
export function openScope(request: Request, log: Logger): RequestScope {
  return {
    request,
    requestId: requestIdOf(request.headers),
    log,
    timing: startTiming(),
    headers: new Headers(),
  };
}

/** Words a failure for the outside and logs those that are ours. */
export function failedResponse(scope: RequestScope, error: unknown): Response {
  const { log, requestId } = scope;
  const known = toKnownError(error);
  scope.refusal = known.reason;
  if (known.code === "internal" || known.code === "unavailable") {
    log.error("request_failed", { requestId, reason: known.reason, error: known.cause ?? known });
  }
  return problemResponse(toProblem(known, requestId));
}

/**
 * Gives a response what every response of ours has, and writes the request's line in the log: now, or of a stream at its end, when
 * it is known what it cost. `server-timing` leaves with the first byte and says what was known then.
 */
export function finishResponse(scope: RequestScope, response: Response): Response {
  for (const [name, value] of scope.headers) response.headers.append(name, value);
  response.headers.set(requestIdHeader, scope.requestId);
  response.headers.set("server-timing", scope.timing.header());
  const end = streamEnd(response);
  if (end === null) logRequest(scope, response.status);
  else void end.then((stream) => logRequest(scope, response.status, { stream }));
  return response;
}

function logRequest(scope: RequestScope, status: number, more: { stream?: StreamEnd } = {}): void {
  scope.log.info("request", {
    requestId: scope.requestId,
    method: scope.request.method,
    path: new URL(scope.request.url).pathname,
    status,
    durationMs: Math.round(scope.timing.elapsedMs()),
    dbCalls: scope.timing.dbCalls(),
    ...(scope.refusal !== undefined && { refusal: scope.refusal }),
    ...more,
  });
}

import type { Logger } from "@/lib/core/context";
import { requestIdFrom } from "@/lib/core/ids";
import { problemResponse, toKnownError, toProblem } from "./problem";
import { startTiming, type RequestTiming } from "./server-timing";

/** One request on its way to its answer. */
export type RequestScope = {
  request: Request;
  requestId: string;
  log: Logger;
  timing: RequestTiming;
  /** Added to the response however the request ends. */
  headers: Headers;
};

/** Begins the measuring of a request and names it. */
export function openScope(request: Request, log: Logger): RequestScope {
  return {
    request,
    requestId: requestIdFrom(request.headers.get("x-request-id")),
    log,
    timing: startTiming(),
    headers: new Headers(),
  };
}

/** Words a failure for the outside and logs those that are ours. */
export function failedResponse({ log, requestId }: RequestScope, error: unknown): Response {
  const known = toKnownError(error);
  if (known.code === "internal" || known.code === "unavailable") {
    log.error("request_failed", { requestId, reason: known.reason, error: known.cause ?? known });
  }
  return problemResponse(toProblem(known, requestId));
}

/** Gives a response what every response of ours has, and writes the request's line in the log. */
export function finishResponse(scope: RequestScope, response: Response): Response {
  for (const [name, value] of scope.headers) response.headers.append(name, value);
  response.headers.set("x-request-id", scope.requestId);
  response.headers.set("server-timing", scope.timing.header());
  scope.log.info("request", {
    requestId: scope.requestId,
    method: scope.request.method,
    path: new URL(scope.request.url).pathname,
    status: response.status,
    durationMs: Math.round(scope.timing.elapsedMs()),
    dbCalls: scope.timing.dbCalls(),
  });
  return response;
}

import type { Instrumentation } from "next";
import { requestIdHeader } from "@/lib/http/request-id";
import { runtime } from "./runtime";

/** Logs what Next caught while it rendered a page or ran an action; routes report their own failures. */
export const reportRequestError: Instrumentation.onRequestError = (error, request, context) => {
  const [path] = request.path.split("?");
  const { [requestIdHeader]: requestId } = request.headers;
  runtime().log.error("page_failed", {
    requestId,
    method: request.method,
    path,
    route: context.routePath,
    routeType: context.routeType,
    digest: digestOf(error),
    error,
  });
};

/** The number a visitor sees on the error page instead of the cause. */
function digestOf(error: unknown): unknown {
  return typeof error === "object" && error !== null && "digest" in error ? error.digest : null;
}

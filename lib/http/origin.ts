import { AppError } from "@/lib/core/errors";
import { allowedMethods } from "./methods";

const exposedHeaders = [
  "x-request-id",
  "server-timing",
  "retry-after",
  "ratelimit-limit",
  "ratelimit-remaining",
  "ratelimit-reset",
].join(", ");
const allowedHeaders = "content-type, authorization, accept, x-request-id";
/** Chromium keeps a preflight for two hours at most; ten minutes let an owner's change of origins arrive soon. */
const preflightMaxAgeSeconds = 600;
const readingMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Lets a browser page of one of the `allowed` origins, or of our own, read the answer, by adding CORS headers to
 * `responseHeaders`. A request without `Origin` comes from no page and passes; a foreign one is `forbidden`.
 */
export function admitOrigin(
  request: Pick<Request, "headers">,
  origins: { site: string; allowed: readonly string[] },
  responseHeaders: Headers,
): void {
  responseHeaders.append("vary", "Origin");
  const origin = request.headers.get("origin");
  if (origin === null) return;
  if (!origins.allowed.includes(origin) && !isOwnOrigin(request, origin, origins.site)) {
    throw new AppError("forbidden", { reason: "foreign_origin" });
  }
  responseHeaders.set("access-control-allow-origin", origin);
  responseHeaders.set("access-control-expose-headers", exposedHeaders);
}

/** Refuses a write that another site's page makes with the member's cookies (cross-site request forgery). */
export function refuseForeignWrite(request: Request, site: string): void {
  if (readingMethods.has(request.method)) return;
  const origin = request.headers.get("origin");
  const isForeign = origin !== null && !isOwnOrigin(request, origin, site);
  if (isForeign || request.headers.get("sec-fetch-site") === "cross-site") {
    throw new AppError("forbidden", { reason: "foreign_origin" });
  }
}

/** Answers a preflight whose origin was admitted; `methods` are those the route declares. */
export function preflightResponse(methods: readonly string[]): Response {
  return new Response(null, {
    status: 204,
    headers: {
      allow: allowedMethods(methods),
      "access-control-allow-methods": methods.join(", "),
      "access-control-allow-headers": allowedHeaders,
      "access-control-max-age": String(preflightMaxAgeSeconds),
    },
  });
}

/** Our configured origin, or the very host that was asked: a page cannot forge `Host` for another site's cookies. */
function isOwnOrigin({ headers }: Pick<Request, "headers">, origin: string, site: string): boolean {
  if (origin === site) return true;
  return URL.canParse(origin) && new URL(origin).host === headers.get("host");
}

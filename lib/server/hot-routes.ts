import { AppError } from "@/lib/core/errors";
import type { FoundRoute } from "./api-routes";

/** A method of a route as its file exports it: a function of the web's own types, which needs nothing of Next. */
export type RouteHandler = (
  request: Request,
  route: { params: Promise<Record<string, string>> },
) => Promise<Response>;

/** Routes that a listener of ours may answer without Next, by the path that stands in the table of addresses. */
export type HotRoutes = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Answers one request of which the head is known to be all right. */
export type HotHandler = (request: Request) => Promise<Response>;

/** What answers this method of an address in this process; null leaves it to Next. `HEAD` is `GET`, and whoever sends it drops the body. */
export function findHotHandler(
  routes: HotRoutes,
  { route, params }: FoundRoute,
  method: string,
): HotHandler | null {
  const handler = routes[route.path]?.[method === "HEAD" ? "GET" : method];
  if (typeof handler !== "function") return null;
  const decoded = decodeParams(params);
  return (request) => (handler as RouteHandler)(request, { params: Promise.resolve(decoded) });
}

/** As Next hands them on; throws for one that is no text. */
function decodeParams(params: Readonly<Record<string, string>>): Record<string, string> {
  try {
    return Object.fromEntries(
      Object.entries(params).map(([name, value]) => [name, decodeURIComponent(value)]),
    );
  } catch (cause) {
    throw new AppError("invalid", {
      reason: "bad_path",
      issues: [{ path: "path", rule: "must be an address that can be decoded" }],
      cause,
    });
  }
}

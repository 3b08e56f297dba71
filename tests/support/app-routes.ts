import { readdir } from "node:fs/promises";
import { resolve } from "node:path";

type Handler = (
  request: Request,
  route: { params: Promise<Record<string, string> | undefined> },
) => Promise<Response>;

type Route = { pattern: RegExp; load: () => Promise<Record<string, Handler>> };

/** Sends a request to the route file that Next would choose, in this process. */
export type Dispatch = (request: Request) => Promise<Response>;

/** Finds the route files under `app/api`, fixed segments before variable ones. */
export async function readAppRoutes(): Promise<Dispatch> {
  const files = await readdir("app/api", { recursive: true });
  const routes = files
    .filter((file) => file.endsWith("route.ts"))
    .toSorted()
    .toReversed()
    .map(toRoute);

  return async (request) => {
    const path = new URL(request.url).pathname;
    for (const { pattern, load } of routes) {
      const match = pattern.exec(path);
      if (match === null) continue;
      const methods = await load();
      const isHead = request.method === "HEAD";
      const handler = methods[isHead ? "GET" : request.method];
      if (handler === undefined) return new Response(null, { status: 405 });
      // As Next does: undefined where the path has no variable segment, and HEAD is GET without the body.
      const response = await handler(request, { params: Promise.resolve(match.groups) });
      return isHead ? new Response(null, response) : response;
    }
    return new Response(null, { status: 404 });
  };
}

function toRoute(file: string): Route {
  const path = file.replace(/\/route\.ts$/, "").replace(/\[(\w+)\]/g, "(?<$1>[^/]+)");
  return { pattern: new RegExp(`^/api/${path}$`), load: () => import(resolve("app/api", file)) };
}

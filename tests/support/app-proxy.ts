import { pathToRegexp } from "next/dist/compiled/path-to-regexp";
import { NextRequest } from "next/server";
import { config, proxy } from "@/proxy";
import type { Dispatch } from "./app-routes";

/** The proxy's matcher as Next reads it. */
const matchers = config.matcher.map((entry) => {
  const { source, missing = [] } = typeof entry === "string" ? { source: entry } : entry;
  return {
    path: pathToRegexp(source),
    missing: missing.map(({ key, value }) => ({ key, value: new RegExp(`^${value}$`) })),
  };
});

/** Whether Next asks the proxy about a request. */
export function isMatched(path: string, headers = new Headers()): boolean {
  return matchers.some(
    (matcher) =>
      matcher.path.test(path) &&
      !matcher.missing.some(({ key, value }) => value.test(headers.get(key) ?? "")),
  );
}

/** Puts the proxy in front of the routes, for the requests it matches, the way Next does. */
export function throughProxy(dispatch: Dispatch): Dispatch {
  return async (request) => {
    const { method, headers, url } = request;
    if (!isMatched(new URL(url).pathname, headers)) return dispatch(request);
    // Without the body: the proxy decides before anybody reads it.
    const decided = await proxy(new NextRequest(url, { method, headers }));
    if (!decided.headers.has("x-middleware-next")) return decided;
    const response = await dispatch(withOverrides(request, decided.headers));
    for (const [name, value] of decided.headers) {
      if (!name.startsWith("x-middleware-")) response.headers.append(name, value);
    }
    return response;
  };
}
/** The request headers that the proxy wants the route to see, where it wants other ones. */
function withOverrides(request: Request, decided: Headers): Request {
  const names = decided.get("x-middleware-override-headers");
  if (names === null) return request;
  const headers = names.split(",").map((name): [string, string] => {
    return [name, decided.get(`x-middleware-request-${name}`) ?? ""];
  });
  return new Request(request, { headers });
}

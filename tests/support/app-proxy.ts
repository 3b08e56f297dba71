import { unstable_doesMiddlewareMatch as doesMatch } from "next/experimental/testing/server.js";
import { NextRequest } from "next/server";
import { config, proxy } from "@/proxy";
import type { Dispatch } from "./app-routes";

/** Puts the proxy in front of the routes, for the paths it matches, the way Next does. */
export function throughProxy(dispatch: Dispatch): Dispatch {
  return async (request) => {
    const { method, headers, url } = request;
    const isMatched = doesMatch({ config, url, headers: Object.fromEntries(headers) });
    if (!isMatched) return dispatch(request);
    // Without the body: the proxy decides before anybody reads it.
    const decided = await proxy(new NextRequest(request.url, { method, headers }));
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

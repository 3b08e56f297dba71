import { requestIdFrom } from "@/lib/core/ids";

/** The header that carries a request's id from whoever gave it one, through the proxy, to the route and back. */
export const requestIdHeader = "x-request-id";

/** The id that a request brings, if it is well-formed; otherwise a new one. */
export function requestIdOf(headers: Pick<Headers, "get">): string {
  return requestIdFrom(headers.get(requestIdHeader));
}

import { NextResponse, type NextRequest } from "next/server";
import { emptyProxyHeader } from "@/scripts/bench/empty-proxy-header";
import { guardApi } from "@/lib/server/guard-api";

/**
 * The product's guard of its API, and nothing for requests that ask for that: what is left then is what Next asks for having a proxy at
 * all. Both are in one process, because two processes of the same build differ by more than the guard costs.
 */
export function proxy(request: NextRequest) {
  return request.headers.has(emptyProxyHeader) ? NextResponse.next() : guardApi(request);
}

export const config = { matcher: ["/api/:path*"] };

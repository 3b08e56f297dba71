import type { NextRequest } from "next/server";
import { guardApi } from "@/lib/server/guard-api";
import { refreshSession } from "@/lib/server/refresh-session";

/**
 * Guards the API (addresses, methods, origin, limits), and renews an ageing session before a page or a member's call reads it. Who a
 * member is and what is theirs, routes and layouts decide.
 */
export function proxy(request: NextRequest) {
  return request.nextUrl.pathname.startsWith("/api/") ? guardApi(request) : refreshSession(request);
}

export const config = { matcher: ["/api/:path*", "/w/:path*", "/dashboard/:path*"] };

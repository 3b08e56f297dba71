import type { NextRequest } from "next/server";
import { guardApi } from "@/lib/server/guard-api";
import { guardPage } from "@/lib/server/guard-page";

/**
 * Guards the API (addresses, methods, origin, limits), and renews an ageing session before a page or a member's call reads it. Who a
 * member is and what is theirs, routes and layouts decide.
 */
export function proxy(request: NextRequest) {
  return request.nextUrl.pathname.startsWith("/api/") ? guardApi(request) : guardPage(request);
}

// The last one: addresses that may be no text at all, which Next would answer with 500.
export const config = { matcher: ["/api/:path*", "/w/:path*", "/dashboard/:path*", "/(.*%.*)"] };

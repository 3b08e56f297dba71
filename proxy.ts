import type { NextRequest } from "next/server";
import { guardApi } from "@/lib/server/guard-api";
import { refreshSession } from "@/lib/server/refresh-session";

/**
 * Guards the public API (origin, methods, limits), and renews an ageing session before a page or a member's call reads it. Who a
 * member is and what is theirs, routes and layouts decide.
 */
export function proxy(request: NextRequest) {
  const { pathname } = request.nextUrl;
  const isGuarded = pathname.startsWith("/api/") && !pathname.startsWith("/api/workshops/");
  return isGuarded ? guardApi(request) : refreshSession(request);
}

export const config = {
  matcher: [
    "/w/:path*",
    "/dashboard/:path*",
    "/api/workshops/:path*",
    "/api/widget/:path*",
    "/api/chat/:path*",
    "/api/leads/:path*",
    "/api/jobs/:path*",
    "/api/vin/:path*",
    "/api/webhooks/:path*",
  ],
};

import type { NextRequest } from "next/server";
import { refreshSession } from "@/lib/server/refresh-session";

/** Renews an ageing session before a page or a member's call reads it. It decides nothing: routes, layouts and verbs do. */
export function proxy(request: NextRequest) {
  return refreshSession(request);
}

export const config = {
  matcher: ["/w/:path*", "/dashboard/:path*", "/api/workshops/:path*"],
};

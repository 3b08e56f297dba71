import type { NextRequest } from "next/server";
import { guardApi } from "@/lib/server/guard-api";
import { guardPage } from "@/lib/server/guard-page";

/**
 * Guards the API (addresses, methods, origin, limits), gives each page its policy, and renews an ageing session before a page or a
 * member's call reads it. Who a member is and what is theirs, routes and layouts decide.
 */
export function proxy(request: NextRequest) {
  return request.nextUrl.pathname.startsWith("/api/") ? guardApi(request) : guardPage(request);
}

/**
 * A file goes past the proxy, which would keep a second copy of it and answer only when it has all of it: its route asks who sends
 * it before it reads any.
 */
export const config = {
  matcher: [
    "/api/:path((?!workshops/[^/]+/documents$).*)",
    {
      source: "/api/workshops/:workshop/documents",
      missing: [{ type: "header", key: "content-type", value: "multipart/form-data.*" }],
    },
    // Pages, and what is no address of ours; a test compares what is left out with the files there are.
    "/((?!api/|_next/|widget/|icons/|guide/|auth/confirm$|(?:widget\\.js|favicon\\.ico|icon\\.svg|robots\\.txt|sitemap\\.xml|public-pages\\.js|site\\.webmanifest)$).*)",
    // Addresses that may be no text at all, which Next would answer with 500.
    "/(.*%.*)",
  ],
};

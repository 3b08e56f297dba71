import type { MetadataRoute } from "next";
import { runtime } from "@/lib/server/runtime";

/** The site's address is known where it runs, not where it is built. */
export const dynamic = "force-dynamic";

/** The site and its demo may be found; what needs a login or is asked by programs may not. */
export default function robots(): MetadataRoute.Robots {
  const disallow = ["/api/", "/auth/", "/dashboard", "/dev/", "/w/"];
  return { rules: { userAgent: "*", disallow }, sitemap: `${runtime().site}/sitemap.xml` };
}

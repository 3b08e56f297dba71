import type { PolicyName } from "@/lib/rate-limit/policies";

/** A public address: what may be done there and which policy counts it. */
export type PublicRoute = {
  path: string;
  methods: readonly string[];
  policy: Extract<PolicyName, "chat" | "widget" | "lead">;
};

const reading = ["GET", "HEAD"] as const;

/** The public API as the proxy sees it; a test compares it with the route files. `{slug}` is the workshop. */
export const publicRoutes: readonly PublicRoute[] = [
  { path: "/api/widget/{slug}", methods: reading, policy: "widget" },
  { path: "/api/chat/{slug}", methods: ["POST", "DELETE"], policy: "chat" },
  { path: "/api/chat/{slug}/messages", methods: reading, policy: "widget" },
  { path: "/api/leads/{slug}", methods: ["POST"], policy: "lead" },
];

const patterns = publicRoutes.map((route) => ({
  route,
  pattern: new RegExp(`^${route.path.replace("{slug}", "([^/]+)")}$`),
}));

/** The public route of a path with the slug in it, undecoded; null for what is none. */
export function findPublicRoute(path: string): { route: PublicRoute; slug: string } | null {
  for (const { route, pattern } of patterns) {
    const slug = pattern.exec(path)?.[1];
    if (slug !== undefined) return { route, slug };
  }
  return null;
}

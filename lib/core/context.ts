/** Who is asking. A visitor has no database role; a member's calls run with the member's own claims. */
export type Actor =
  | { kind: "public" }
  | { kind: "visitor"; conversationId: string | null }
  | { kind: "member"; userId: string; email: string }
  | { kind: "system"; job: string };

/** A door to the database for one actor; `lib/supabase/call-rpc.ts` is its only caller. */
export interface Db {
  /** Runs one SQL function and returns what PostgREST would: rows as an array, scalars as they are. */
  call(name: string, args: Record<string, unknown>, signal?: AbortSignal): Promise<unknown>;
  /** Calls made through this door so far and the milliseconds they took, for `server-timing`. */
  readonly stats: { calls: number; ms: number };
}

/** Structured log line; never message text, phone numbers or tokens. */
export interface Logger {
  info(event: string, fields?: Record<string, unknown>): void;
  warn(event: string, fields?: Record<string, unknown>): void;
  error(event: string, fields?: Record<string, unknown>): void;
}

/** What every verb receives; `workshopId` comes from the route and the membership check, never from a body. */
export interface Context {
  workshopId: string;
  actor: Actor;
  db: Db;
  now: () => Date;
  log: Logger;
  requestId: string;
}

/** What a member's verb receives: the workshop by its slug, because the database functions check membership themselves. */
export interface MemberContext extends Omit<Context, "workshopId" | "actor"> {
  workshopSlug: string;
  actor: Extract<Actor, { kind: "member" }>;
}

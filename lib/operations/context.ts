import type { Context } from "@/lib/core/context";

/** What an admin's verb receives; the database functions find out themselves whether the caller is one. */
export type AdminContext = Pick<Context, "db" | "now" | "log" | "requestId">;

import type { MemberRole } from "@/lib/workshops/schemas";

/** The areas of a workshop's dashboard, in the order of the navigation. */
export type Area = "inbox" | "leads" | "knowledge" | "website";

/** What a role may open; the routes and the database decide for themselves, this only spares a dead end. */
export function areasFor(role: MemberRole): Area[] {
  if (role === "mechanic") return ["inbox", "knowledge"];
  return ["inbox", "leads", "knowledge", ...(role === "owner" ? (["website"] as const) : [])];
}

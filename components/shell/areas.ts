import type { MemberRole } from "@/lib/workshops/schemas";

/** The areas of a workshop's dashboard, in the order of the navigation. */
export type Area = "inbox" | "leads" | "appointments" | "knowledge" | "website";

/** What a role may open; the routes and the database decide for themselves, this only spares a dead end. */
export function areasFor(role: MemberRole): Area[] {
  if (role === "mechanic") return ["inbox", "appointments", "knowledge"];
  const everybodys: Area[] = ["inbox", "leads", "appointments", "knowledge"];
  return role === "owner" ? [...everybodys, "website"] : everybodys;
}

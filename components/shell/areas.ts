import { can, type MemberRole } from "@/lib/workshops/schemas";

/** The areas of a workshop's dashboard, in the order of the navigation. */
export type Area =
  | "today"
  | "inbox"
  | "leads"
  | "contacts"
  | "appointments"
  | "analytics"
  | "knowledge"
  | "settings";

/** What a role may open; the routes and the database decide for themselves, this only spares a dead end. */
export function areasFor(role: MemberRole): Area[] {
  return can(role, "readLeads")
    ? ["today", "inbox", "leads", "contacts", "appointments", "analytics", "knowledge", "settings"]
    : ["today", "inbox", "appointments", "knowledge", "settings"];
}

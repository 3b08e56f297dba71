import { can, type MemberRole } from "@/lib/workshops/schemas";

/** Who may change what the bot knows; the database decides for itself, this only hides what would be refused. */
export function canEditKnowledge(role: MemberRole): boolean {
  return can(role, "editKnowledge");
}

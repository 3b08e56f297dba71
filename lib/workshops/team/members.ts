import { z } from "zod";
import type { Context, MemberContext } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";
import { line, parseForm } from "../field-parsing";
import { memberRole, type MemberRole } from "../schemas";

/** Somebody of the team, or somebody who was asked to join. */
export type TeamEntry = {
  kind: "member" | "invitation";
  id: string;
  name: string | null;
  /** Null for whoever is not the owner, but for their own. */
  email: string | null;
  role: MemberRole;
  isMe: boolean;
};

/** The people of a workshop; to its owner with addresses and open invitations. */
export async function listTeam(ctx: MemberContext): Promise<TeamEntry[]> {
  const rows = await callRpc(ctx.db, "list_team", { p_workshop: ctx.workshopSlug });
  return rows.map((row) => ({
    kind: row.member_id ? "member" : "invitation",
    id: row.member_id ?? row.invitation_id,
    name: row.name,
    email: row.email,
    role: memberRole.parse(row.role),
    isMe: row.is_me,
  }));
}

/** Gives a member another role. Throws `conflict` with reason `last_owner`, `forbidden`, `not_found`. */
export async function changeMemberRole(
  ctx: MemberContext,
  memberId: string,
  raw: unknown,
): Promise<void> {
  const { role } = parseForm(z.object({ role: memberRole }), raw, "invalid_role");
  await callRpc(ctx.db, "change_member_role", {
    p_workshop: ctx.workshopSlug,
    p_member_id: memberId,
    p_role: role,
  });
  ctx.log.info("member_role_changed", { requestId: ctx.requestId, memberId, role });
}

/** Takes a member off the team, or oneself. Throws `conflict` with reason `last_owner`, `forbidden`, `not_found`. */
export async function removeMember(ctx: MemberContext, memberId: string): Promise<void> {
  await callRpc(ctx.db, "remove_member", {
    p_workshop: ctx.workshopSlug,
    p_member_id: memberId,
  });
  ctx.log.info("member_removed", { requestId: ctx.requestId, memberId });
}

/** Makes another member the owner; the one who was is reception from then on. Throws `forbidden`, `not_found`. */
export async function transferOwnership(ctx: MemberContext, memberId: string): Promise<void> {
  await callRpc(ctx.db, "transfer_ownership", {
    p_workshop: ctx.workshopSlug,
    p_member_id: memberId,
  });
  ctx.log.info("ownership_transferred", { requestId: ctx.requestId, memberId });
}

const nameForm = z.object({ name: line(120) });

/** Reads a person's name; throws `invalid`. */
export function parseName(raw: unknown): string {
  return parseForm(nameForm, raw, "invalid_name").name;
}

/** Gives a person the same name in all their teams, with the service's door. */
export async function renameMember(
  { db }: Pick<Context, "db">,
  userId: string,
  name: string,
): Promise<void> {
  await callRpc(db, "rename_member", { p_user_id: userId, p_name: name });
}

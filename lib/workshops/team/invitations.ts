import { z } from "zod";
import type { Context, MemberContext } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { hashLinkSecret, linkSecret, newLinkSecret } from "@/lib/supabase/link-secret";
import { locale } from "@/lib/core/locales";
import type { Mailer } from "@/lib/mail/mailer";
import { callRpc } from "@/lib/supabase/call-rpc";
import { line, mailAddress, parseForm } from "../field-parsing";
import { memberRole, type MemberRole } from "../schemas";
import { invitationMail } from "./invitation-mail";

const invitation = z.object({ email: mailAddress, role: memberRole });

export type InviteContext = MemberContext & {
  /** Null where no mail can go out. */
  mailer: Mailer | null;
  /** Our own origin. */
  site: string;
};

/**
 * Asks somebody by mail to join the team. The link goes to the mailbox alone: whoever has it has proved to be its reader. Throws
 * `invalid`, `conflict` with reason `already_member`, `limit_reached`, `forbidden`, or `unavailable` when no mail goes out.
 */
export async function inviteMember(ctx: InviteContext, raw: unknown): Promise<void> {
  const { email, role } = parseForm(invitation, raw, "invalid_invitation");
  if (ctx.mailer === null) throw new AppError("unavailable", { reason: "mail_not_configured" });
  const token = newLinkSecret();
  const [row] = await callRpc(ctx.db, "invite_member", {
    p_workshop: ctx.workshopSlug,
    p_email: email,
    p_role: role,
    p_token_hash: hashLinkSecret(token),
  });
  if (!row) throw new AppError("internal", { reason: "invite_member_returned_nothing" });
  const mail = invitationMail({
    workshopName: row.workshop_name,
    inviterName: row.inviter_name,
    role,
    locale: locale.parse(row.locale),
    link: `${ctx.site}/join/${token}`,
  });
  try {
    await ctx.mailer.send({ to: email, ...mail });
  } catch (error) {
    // Nobody has its link.
    await revokeInvitation(ctx, row.invitation_id);
    throw error;
  }
  ctx.log.info("member_invited", { requestId: ctx.requestId, workshop: ctx.workshopSlug, role });
}

/** Takes an invitation back. Throws `not_found` when it is not this workshop's. */
export async function revokeInvitation(ctx: MemberContext, invitationId: string): Promise<void> {
  await callRpc(ctx.db, "revoke_invitation", {
    p_workshop: ctx.workshopSlug,
    p_invitation_id: invitationId,
  });
}

export type OpenInvitation = {
  slug: string;
  workshopName: string;
  email: string;
  role: MemberRole;
  /** Whether the invited address can sign in already. */
  hasLogin: boolean;
};

type ServiceContext = Pick<Context, "db" | "log" | "requestId">;

/** The invitation of a mailed link; null for one that is used, withdrawn, old or invented. */
export async function findInvitation(
  ctx: ServiceContext,
  token: string,
): Promise<OpenInvitation | null> {
  if (!linkSecret.safeParse(token).success) return null;
  const [row] = await callRpc(ctx.db, "find_invitation", { p_token_hash: hashLinkSecret(token) });
  if (!row) return null;
  return {
    slug: row.workshop_slug,
    workshopName: row.workshop_name,
    email: row.email,
    role: memberRole.parse(row.role),
    hasLogin: row.has_login,
  };
}

/** Joins the team with a login that has the invited address; returns the workshop's slug. Throws `not_found`. */
export async function acceptInvitation(
  ctx: ServiceContext,
  token: string,
  userId: string,
): Promise<string> {
  const slug = await callRpc(ctx.db, "accept_invitation", {
    p_token_hash: hashLinkSecret(token),
    p_user_id: userId,
  });
  ctx.log.info("invitation_accepted", { requestId: ctx.requestId, workshop: slug });
  return slug;
}

const newLogin = z.object({
  personName: line(120),
  newPassword: z
    .string()
    .min(10, "must have at least 10 characters")
    .refine((typed) => new TextEncoder().encode(typed).length <= 72, "must have at most 72 bytes"),
});

/**
 * The same for an address without a login, which is made; returns what signs in with it. Throws `invalid`, `not_found`, or `conflict`
 * with reason `login_exists`.
 */
export async function acceptInvitationAnew(
  ctx: ServiceContext,
  token: string,
  raw: unknown,
): Promise<{ slug: string; email: string; password: string }> {
  const { personName, newPassword } = parseForm(newLogin, raw, "invalid_login");
  const open = await findInvitation(ctx, token);
  if (open === null) throw new AppError("not_found", { reason: "invitation_not_found" });
  const slug = await callRpc(ctx.db, "accept_invitation_anew", {
    p_token_hash: hashLinkSecret(token),
    p_name: personName,
    p_password: newPassword,
  });
  ctx.log.info("invitation_accepted", { requestId: ctx.requestId, workshop: slug });
  return { slug, email: open.email, password: newPassword };
}

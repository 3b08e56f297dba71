import type { MemberContext } from "@/lib/core/context";
import type { Mailer } from "@/lib/mail/mailer";
import { runtime } from "./runtime";
import { actionContext } from "./session";

/** What a member's verb receives that writes mails. */
export async function mailingContext(
  workshopSlug: string,
): Promise<MemberContext & { mailer: Mailer | null; site: string }> {
  const ctx = await actionContext(workshopSlug);
  const { site, messaging } = runtime();
  return { ...ctx, site, mailer: messaging.mailer };
}

import type { MemberContext } from "@/lib/core/context";
import { serverEnv } from "@/lib/env/server";
import type { Mailer } from "@/lib/mail/mailer";
import { mailerFrom } from "./mailer";
import { runtime } from "./runtime";
import { actionContext } from "./session";

/** What a member's verb receives that writes mails. */
export async function mailingContext(
  workshopSlug: string,
): Promise<MemberContext & { mailer: Mailer | null; site: string }> {
  const ctx = await actionContext(workshopSlug);
  const { site, now } = runtime();
  return { ...ctx, site, mailer: mailerFrom(serverEnv(), now) };
}

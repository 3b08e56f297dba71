import { LRUCache } from "lru-cache";
import { startWatching } from "@/lib/conversations";
import type { MemberContext } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { can } from "@/lib/workshops/schemas";

/** Who may answer was asked of the database a moment ago; asking with every few letters would cost a query each. */
const knownMs = 5 * 60_000;
const knownMax = 5_000;

export type AnsweringMember = Awaited<ReturnType<typeof startWatching>>;
const known = new LRUCache<string, AnsweringMember>({ max: knownMax, ttl: knownMs });

/** The member as colleagues know them. Throws `forbidden` for who may not answer customers, `not_found` for strangers. */
export async function requireAnsweringMember(ctx: MemberContext): Promise<AnsweringMember> {
  const key = `${ctx.actor.userId} ${ctx.workshopSlug}`;
  const member = known.get(key) ?? (await startWatching(ctx));
  known.set(key, member);
  if (!can(member.role, "answerConversations"))
    throw new AppError("forbidden", { reason: "role_not_allowed" });
  return member;
}

import { LRUCache } from "lru-cache";
import { startWatching } from "@/lib/conversations";
import type { MemberContext } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { can } from "@/lib/workshops/schemas";
import type { VisitorContext } from "./context-from-request";
import { runtime } from "./runtime";

/** Who may say so was asked of the database a moment ago; asking with every few letters would cost a query each. */
const knownMs = 5 * 60_000;
const knownMax = 5_000;

type Member = Awaited<ReturnType<typeof startWatching>>;
const known = new LRUCache<string, Member>({ max: knownMax, ttl: knownMs });

/** Tells the team that the visitor writes; stored nowhere. */
export function tellVisitorTypes({ workshopId, conversationId }: VisitorContext): void {
  const who = { from: "visitor", memberId: null, name: null } as const;
  runtime().live.signals.send({ workshopId, conversationId, state: "typing", ...who });
}

/** Tells the visitor and the colleagues that a member writes; stored nowhere. */
export async function tellMemberTypes(ctx: MemberContext, conversationId: string): Promise<void> {
  const { workshopId, memberId, name, role } = await findMember(ctx);
  if (!can(role, "answerConversations"))
    throw new AppError("forbidden", { reason: "role_not_allowed" });
  const who = { from: "member", memberId, name } as const;
  runtime().live.signals.send({ workshopId, conversationId, state: "typing", ...who });
}

async function findMember(ctx: MemberContext): Promise<Member> {
  const key = `${ctx.actor.userId} ${ctx.workshopSlug}`;
  const found = known.get(key);
  if (found) return found;
  const member = await startWatching(ctx);
  known.set(key, member);
  return member;
}

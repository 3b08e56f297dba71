import { startWatching } from "@/lib/conversations";
import type { MemberContext } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import type { VisitorContext } from "./context-from-request";
import { runtime } from "./runtime";

/** Who may say so was asked of the database a moment ago; asking with every few letters would cost a query each. */
const knownMs = 5 * 60_000;
const knownMax = 5_000;

type Known = { workshopId: string; memberId: string; name: string; role: string; at: number };
const known = new Map<string, Known>();

/** Tells the team that the visitor writes; stored nowhere. */
export function tellVisitorTypes({ workshopId, conversationId }: VisitorContext): void {
  const who = { from: "visitor", memberId: null, name: null } as const;
  runtime().live.signals.send({ workshopId, conversationId, state: "typing", ...who });
}

/** Tells the visitor and the colleagues that a member writes; stored nowhere. */
export async function tellMemberTypes(ctx: MemberContext, conversationId: string): Promise<void> {
  const { workshopId, memberId, name, role } = await findMember(ctx);
  if (role === "viewer") throw new AppError("forbidden", { reason: "role_not_allowed" });
  const who = { from: "member", memberId, name } as const;
  runtime().live.signals.send({ workshopId, conversationId, state: "typing", ...who });
}

async function findMember(ctx: MemberContext): Promise<Known> {
  const key = `${ctx.actor.userId} ${ctx.workshopSlug}`;
  const at = ctx.now().getTime();
  const found = known.get(key);
  if (found && at - found.at < knownMs) return found;
  const member = { ...(await startWatching(ctx)), at };
  known.delete(key);
  known.set(key, member);
  const oldest = known.keys().next().value;
  if (known.size > knownMax && oldest !== undefined) known.delete(oldest);
  return member;
}

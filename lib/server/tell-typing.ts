import type { MemberContext } from "@/lib/core/context";
import type { VisitorContext } from "./context-from-request";
import { requireAnsweringMember } from "./require-answering-member";
import { runtime } from "./runtime";

/** Tells the team that the visitor writes; stored nowhere. */
export function tellVisitorTypes({ workshopId, conversationId }: VisitorContext): void {
  const who = { from: "visitor", memberId: null, name: null } as const;
  runtime().live.signals.send({ workshopId, conversationId, state: "typing", ...who });
}

/** Tells the visitor and the colleagues that a member writes; stored nowhere. */
export async function tellMemberTypes(ctx: MemberContext, conversationId: string): Promise<void> {
  const { workshopId, memberId, name } = await requireAnsweringMember(ctx);
  const who = { from: "member", memberId, name } as const;
  runtime().live.signals.send({ workshopId, conversationId, state: "typing", ...who });
}

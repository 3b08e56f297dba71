import { type GapFormState, idleGapForm } from "@/components/gaps/gap-form-state";
import type { Draft } from "@/lib/chat";
import type { MemberContext } from "@/lib/core/context";
import { askWorkshop } from "@/lib/server/ask-workshop";
import { getGap, parseFact, resolveGap } from "@/lib/workshops";
import type { FactKind } from "@/lib/workshops/schemas";
import { contradictionsAfter } from "../contradictions-of";

/** Asks an open question again with a fact that answers it: saved before, or only tried. Throws what saving refuses. */
export async function rehearseGap(
  ctx: MemberContext,
  gapId: string,
  { kind, raw }: { kind: FactKind; raw: Record<string, unknown> },
  isSaved: boolean,
): Promise<GapFormState> {
  const workshop = ctx.workshopSlug;
  const saved = isSaved ? await resolveGap(ctx, gapId, { kind, id: null, raw }) : null;
  const asked = saved ?? (await getGap(ctx, gapId));
  // The union of pairs is one pair of unions to the compiler.
  const draft = saved ? undefined : ({ kind, fact: parseFact(kind, raw) } as Draft);
  const { reply, answered } = await askWorkshop(workshop, asked.question, asked.locale, draft);
  const rehearsal = { reply, answered, isSaved };
  if (saved === null) return { ...idleGapForm, rehearsal };
  const contradictions = await contradictionsAfter(workshop, { kind, id: saved.factId });
  return { status: "saved", fields: [], contradictions, rehearsal };
}

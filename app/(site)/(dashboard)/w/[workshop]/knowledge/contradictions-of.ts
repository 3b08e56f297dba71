import { contradictionsOfEdit, listContradictions, type Edit } from "@/lib/chat";
import type { ContradictionRow } from "@/lib/chat/schemas";
import { AppError } from "@/lib/core/errors";
import { findWorkshopContext } from "@/lib/server/find-workshop-context";
import { memberContext } from "@/lib/server/session";

/** What texts and facts say against each other over something just saved. */
export async function contradictionsAfter(
  workshop: string,
  edit: Edit,
): Promise<ContradictionRow[]> {
  return contradictionsOfEdit(await contradictionsOf(workshop), edit);
}

/** How many sentences of each document say something else than the facts. */
export async function countContradictions(workshop: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { documentId } of await contradictionsOf(workshop)) {
    if (documentId !== null) counts[documentId] = (counts[documentId] ?? 0) + 1;
  }
  return counts;
}

/** None when they cannot be told now: what they stand beside, a list or a word that something is saved, is true without them. */
async function contradictionsOf(workshop: string): Promise<ContradictionRow[]> {
  const member = await memberContext(workshop);
  try {
    const context = await findWorkshopContext(workshop);
    return context ? await listContradictions({ ...member, workshop: context }) : [];
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    member.log.warn("contradictions_not_checked", { requestId: member.requestId, error });
    return [];
  }
}

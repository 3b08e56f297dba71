import { z } from "zod";
import type { MemberContext } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { WorkshopContext } from "@/lib/workshops/context";
import { passage, type ContradictionRow } from "../schemas";
import { findContradictions } from "./find-contradictions";

const written = passage
  .omit({ score: true })
  .extend({ kind: z.enum(["faq", "document"]), document_id: z.uuid().nullable() });

const pageSize = 500;
/** More texts than any workshop has; a list that long helps nobody. */
const passagesMax = 5_000;
const contradictionsMax = 200;

/** Everything a workshop's texts say against its facts, with the text it stands in; at most 200. */
export async function listContradictions(
  ctx: MemberContext & { workshop: WorkshopContext },
): Promise<ContradictionRow[]> {
  const found: ContradictionRow[] = [];
  let after: string | null = null;
  for (let read = 0; read < passagesMax && found.length < contradictionsMax; read += pageSize) {
    const rows = await callRpc(ctx.db, "list_passages", {
      p_workshop: ctx.workshopSlug,
      p_after_id: after,
      p_limit: pageSize,
    });
    const passages = z.array(written).parse(rows);
    const byId = new Map(passages.map((it) => [it.id, it]));
    for (const contradiction of findContradictions(ctx.workshop, passages)) {
      const text = byId.get(contradiction.passageId);
      const { kind: source = "document", title = "", document_id: documentId = null } = text ?? {};
      found.push({ ...contradiction, source, documentId, title });
    }
    after = passages.at(-1)?.id ?? null;
    if (passages.length < pageSize) break;
  }
  return found.slice(0, contradictionsMax);
}

/** Notes that a sentence is right although it seems to contradict the facts. Throws `not_found` when its text is gone. */
export async function ignoreContradiction(
  ctx: MemberContext,
  { passageId, sentence }: { passageId: string; sentence: string },
): Promise<void> {
  await callRpc(ctx.db, "ignore_contradiction", {
    p_workshop: ctx.workshopSlug,
    p_passage_id: passageId,
    p_sentence: sentence,
  });
  ctx.log.info("contradiction_ignored", { requestId: ctx.requestId, passageId });
}

import { z } from "zod";
import type { MemberContext } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { WorkshopContext } from "@/lib/workshops/context";
import { passage, type ContradictionRow } from "../schemas";
import { withoutOpenPrices } from "../passages/tellable-passages";
import { findContradictions } from "./find-contradictions";

const written = passage
  .omit({ score: true })
  .extend({ kind: z.enum(["faq", "document"]), document_id: z.uuid().nullable() });

const pageSize = 500;
/** More texts than any workshop has; a list that long helps nobody. */
const passagesMax = 5_000;
const contradictionsMax = 200;

/** Everything a workshop's texts say against its facts or each other, with the text it stands in; at most 200. */
export async function listContradictions(
  ctx: MemberContext & { workshop: WorkshopContext },
): Promise<ContradictionRow[]> {
  const passages = await readPassages(ctx);
  const byId = new Map(passages.map((it) => [it.id, it]));
  return findContradictions(ctx.workshop, withoutOpenPrices(passages))
    .slice(0, contradictionsMax)
    .map((contradiction) => {
      const text = byId.get(contradiction.passageId);
      const { kind: source = "document", title = "", document_id: documentId = null } = text ?? {};
      return { ...contradiction, source, documentId, title };
    });
}

async function readPassages(ctx: MemberContext): Promise<z.infer<typeof written>[]> {
  const passages: z.infer<typeof written>[] = [];
  while (passages.length < passagesMax) {
    const rows = await callRpc(ctx.db, "list_passages", {
      p_workshop: ctx.workshopSlug,
      p_after_id: passages.at(-1)?.id ?? null,
      p_limit: pageSize,
    });
    passages.push(...z.array(written).parse(rows));
    if (rows.length < pageSize) break;
  }
  return passages;
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

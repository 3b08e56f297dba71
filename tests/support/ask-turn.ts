import type { EmbedQuery } from "@/lib/ai/embedding/embed-query";
import { streamTurn } from "@/lib/chat";
import type { Db } from "@/lib/core/context";
import { newId } from "@/lib/core/ids";
import { collectTurn } from "@/lib/server/collect-turn";
import type { WorkshopContext } from "@/lib/workshops/context";

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

type Asked = { db: Db; workshop: WorkshopContext; now: () => Date; embedQuery?: EmbedQuery };

/** A customer's first message, through the turn that answers it with the built-in engine. */
export function askTurn({ db, workshop, now, embedQuery }: Asked, message: string) {
  const ctx = {
    workshopId: workshop.workshop.id,
    actor: { kind: "visitor" as const, conversationId: null },
    db,
    now,
    log: silent,
    requestId: "test",
    workshop,
    conversationId: newId(now()),
    token: "unchecked-here",
    ...(embedQuery && { embedQuery }),
  };
  return collectTurn(streamTurn(ctx, { message, clientMessageId: newId(now()), locale: "de" }));
}

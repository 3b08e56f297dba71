import { z } from "zod";
import { callRpc } from "@/lib/supabase/call-rpc";
import { answerBuiltIn } from "./answer-built-in";
import { searchPassages } from "./passages/search-passages";
import { readTurn, type ReadTurn } from "./read-turn";
import { fallbackLocale, messageLocale } from "./reply-language";
import { reportReading } from "./report-reading";
import { begunTurn } from "./stored-turn";
import { toStorable } from "./to-storable";
import type { TurnContext } from "./turn-context";

/** What the bot would answer; `text` is null where the workshop has written nothing about it. */
export type SuggestedReply = { text: string | null; sources: { type: string; title: string }[] };

/** Who asks for the team, with the service's door: a search is not a member's to run. */
export type SuggestContext = Omit<TurnContext, "actor" | "token">;

const openTurn = begunTurn
  .pick({ history: true, told: true, sent_lead: true, ai_spent_micro_euros: true })
  .extend({ question: z.string(), locale: z.string().nullable() });

/**
 * What the bot would answer to what a conversation's customer has written since anybody answered: read and made as in a turn of the
 * chat, and stored nowhere. Null where nothing is open.
 */
export async function suggestReply(ctx: SuggestContext): Promise<SuggestedReply | null> {
  const [row] = await callRpc(ctx.db, "get_suggestion_turn", {
    p_workshop_id: ctx.workshopId,
    p_conversation_id: ctx.conversationId,
  });
  if (row === undefined) return null;
  const { question, ...open } = openTurn.parse(row);
  const locale = fallbackLocale(open.locale ?? undefined, ctx.workshop.workshop.locale);
  const embedding = (await ctx.embedQuery?.(question)) ?? null;
  const input = {
    question,
    locale,
    workshop: ctx.workshop,
    passages: await searchPassages(ctx, question, messageLocale(question, locale), embedding),
    history: open.history,
    told: open.told ?? {},
    sent: open.sent_lead,
    now: ctx.now(),
  };
  const built = answerBuiltIn(ctx, input);
  const read = await lastOf(readTurn(ctx, input, built, open.ai_spent_micro_euros));
  await count(ctx, read);
  const { reply, answered, sources } = toStorable(read.answer, ctx.workshop);
  return {
    text: answered ? reply : null,
    sources: answered ? sources.map(({ type, title }) => ({ type, title })) : [],
  };
}

async function lastOf(reading: AsyncGenerator<"reading", ReadTurn>): Promise<ReadTurn> {
  for (;;) {
    const next = await reading.next();
    if (next.done) return next.value;
  }
}

/** What a model took counts in the workshop's budget, whoever asked. */
async function count(ctx: SuggestContext, read: ReadTurn): Promise<void> {
  reportReading(ctx, read);
  const { effort } = read.read;
  if (!effort?.usage) return;
  await callRpc(ctx.db, "count_suggestion", {
    p_workshop_id: ctx.workshopId,
    p_usage: { model: effort.model, ...effort.usage },
    p_verdict: read.verdict,
  });
}

import { z } from "zod";
import { momentAt } from "@/lib/calendar";
import type { Context } from "@/lib/core/context";
import type { Locale } from "@/lib/core/locales";
import { buildSearch } from "@/lib/knowledge";
import { callRpc } from "@/lib/supabase/call-rpc";
import { contextOn } from "@/lib/workshops";
import type { WorkshopContext } from "@/lib/workshops/context";
import { composeAnswer } from "./compose-answer";
import { tellablePassages } from "./passages/tellable-passages";
import { messageLocale } from "./reply-language";
import { passage, type Answer } from "./schemas";
import { withDraft, type Draft } from "./with-draft";

/** Who asks on the workshop's behalf, with the service's door: a search is not a member's to run. */
export type AskContext = Pick<Context, "db" | "now"> & { workshop: WorkshopContext };

/** What the built-in engine says to a question now, or would with a draft, as a first message of a conversation; nothing is stored. */
export async function askAgain(
  ctx: AskContext,
  question: string,
  fallback: Locale,
  draft?: Draft,
): Promise<Answer> {
  const locale = messageLocale(question, fallback);
  const { query, terms } = buildSearch(question, locale);
  const rows = await callRpc(ctx.db, "search_knowledge", {
    p_workshop_id: ctx.workshop.workshop.id,
    p_query: query,
    p_terms: terms,
  });
  const known = {
    workshop: ctx.workshop,
    passages: tellablePassages(z.array(passage).parse(rows), ctx.workshop),
  };
  const now = ctx.now();
  const { workshop, passages } = draft ? withDraft(known, draft) : known;
  const today = momentAt(now, workshop.workshop.timezone).date.toString();
  return composeAnswer({
    question,
    locale,
    workshop: contextOn(workshop, today),
    passages,
    history: [],
    now,
  });
}

import { dayOf } from "@/lib/calendar";
import type { Context } from "@/lib/core/context";
import type { Locale } from "@/lib/core/locales";
import { contextOn } from "@/lib/workshops";
import type { WorkshopContext } from "@/lib/workshops/context";
import { composeAnswer } from "./compose-answer";
import { searchPassages } from "./passages/search-passages";
import { messageLocale } from "./reply-language";
import type { Answer } from "./schemas";
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
  const known = {
    workshop: ctx.workshop,
    passages: await searchPassages(ctx, question, locale),
  };
  const now = ctx.now();
  const { workshop, passages } = draft ? withDraft(known, draft) : known;
  const today = dayOf(now, workshop.workshop.timezone);
  return composeAnswer({
    question,
    locale,
    workshop: contextOn(workshop, today),
    passages,
    history: [],
    now,
  });
}

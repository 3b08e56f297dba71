import { toEvidence } from "@/lib/chat/guards/evidence";
import { passageTexts, serviceTexts, workshopTexts } from "@/lib/chat/guards/evidence-of-turn";
import type { GuardFacts } from "@/lib/chat/guards/guard-facts";
import { toLocalTime } from "@/lib/chat/facts/local-time";
import { catalogOf } from "@/lib/chat/understand/service-catalog";
import { readWorkshopInMemory, type WorkshopInMemory } from "@/scripts/eval/workshop-in-memory";

const known = new Map<string, GuardFacts>();

/** Everything a demo workshop knows, as a turn on Friday, 20 November 2026, would hold it. */
export function readGuardFacts(slug: string): GuardFacts {
  const facts = known.get(slug) ?? guardFactsOf(readWorkshopInMemory(`supabase/demo/${slug}.json`));
  known.set(slug, facts);
  return facts;
}

/** The same of any workshop. */
export function guardFactsOf({ context, passages }: WorkshopInMemory): GuardFacts {
  const { vocabulary } = catalogOf(context);
  const texts = [
    ...workshopTexts(context),
    ...context.services.flatMap((service) => serviceTexts(service, context)),
    ...passageTexts(passages),
  ];
  return {
    context,
    vocabulary,
    today: toLocalTime(new Date("2026-11-20T09:00:00Z"), context.workshop.timezone).today,
    question: "",
    evidence: toEvidence(texts, vocabulary),
    taken: new Set(),
    said: [],
  };
}

import { readFileSync } from "node:fs";
import type { Passage } from "@/lib/chat/schemas";
import { chunkText } from "@/lib/knowledge";
import { parseWorkshopFile, toOpeningSpans } from "@/lib/workshops";
import { workshopContext, type WorkshopContext } from "@/lib/workshops/context";

/** A workshop as a turn sees it, with everything it has written as passages. */
export type WorkshopInMemory = { context: WorkshopContext; passages: Passage[] };

/** Reads a workshop file without a database; all its passages stand in for what a search would find. */
export function readWorkshopInMemory(path: string): WorkshopInMemory {
  const file = parseWorkshopFile(JSON.parse(readFileSync(path, "utf8")));
  const { openingHours, closures, services, faqs, documents, safetyCards = [], ...facts } = file;
  const nextId = countIds();
  const context = workshopContext.parse({
    workshop: {
      ...facts,
      id: nextId(),
      phone: facts.phone ?? null,
      towPhone: facts.towPhone ?? null,
      email: facts.email ?? null,
      website: facts.website ?? null,
      consentText: facts.consentText ?? null,
      privacyUrl: facts.privacyUrl ?? null,
      openHolidays: facts.openHolidays ?? [],
    },
    openingHours: toOpeningSpans(openingHours),
    closures: closures.map(({ from, to, reason }) => ({ startsOn: from, endsOn: to, reason })),
    services: services.map((service) => ({ ...service, id: nextId() })),
    safetyCards: safetyCards.map((card) => ({ ...card, id: nextId() })),
    ignoredContradictions: [],
  });
  const passages = [
    ...faqs.map(({ question, answer }) => ({
      kind: "faq" as const,
      title: question,
      heading: null,
      content: answer,
    })),
    ...documents.flatMap(({ title, text }) =>
      chunkText(text).map((chunk) => ({
        kind: "document" as const,
        title,
        ...chunk,
        is_typed: true,
      })),
    ),
  ];
  return { context, passages: passages.map((it) => ({ ...it, id: nextId(), score: 1 })) };
}

function countIds(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `00000000-0000-4000-8000-${String(count).padStart(12, "0")}`;
  };
}

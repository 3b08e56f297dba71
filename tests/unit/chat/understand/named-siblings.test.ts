import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { leanOnThread } from "@/lib/chat/understand/follow-up";
import { readQuestion } from "@/lib/chat/understand/read-question";
import { catalogOf } from "@/lib/chat/understand/service-catalog";
import { threadOfTopic } from "@/lib/chat/understand/thread";
import { readWorkshopInMemory } from "@/scripts/eval/workshop-in-memory";

const today = Temporal.PlainDate.from("2026-11-20");
const catalogs = {
  klassik: catalogOf(readWorkshopInMemory("tests/eval/workshops/klassik-isartal.json").context),
  lahntal: catalogOf(readWorkshopInMemory("tests/eval/workshops/karosserie-lahntal.json").context),
};

/** What is meant by a question after an answer about the price of a service. */
function after(workshop: keyof typeof catalogs, last: string, question: string) {
  const catalog = catalogs[workshop];
  const serviceIds = catalog.services.flatMap(({ service }) =>
    service.name === last ? service.id : [],
  );
  const thread = threadOfTopic({ intents: ["price"], serviceIds, date: null }, catalog);
  const { services, intents } = leanOnThread(
    readQuestion(question, catalog, today),
    thread,
    catalog,
  );
  return { services: services.map(({ service }) => service.name), intents: [...intents] };
}

describe("a follow-up that names what tells a service from the last one", () => {
  it.each([
    ["klassik", "Ölwechsel Oldtimer", "und beim Motorrad?", "Ölwechsel Motorrad"],
    ["klassik", "Winterlager Motorrad", "und fürs Auto", "Winterlager Auto"],
    ["lahntal", "Tür lackieren", "und die Motorhaube?", "Motorhaube lackieren"],
    ["lahntal", "Tür lackieren", "ach ne, ich meine die Motorhaube", "Motorhaube lackieren"],
  ] as const)("%s, after %s: %s", (workshop, last, question, meant) => {
    expect(after(workshop, last, question)).toEqual({ services: [meant], intents: ["price"] });
  });

  it("is none when it says something else of weight", () => {
    expect(after("klassik", "Winterlager Motorrad", "und der Bootsanhänger?").services).toEqual([]);
  });
});

import type { Ask } from "./generate-load";
import { seededRandom, zipfRanks } from "./random";

const questions = [
  "Was kostet ein Ölwechsel?",
  "Wann haben Sie morgen geöffnet?",
  "Kann ich mit Karte zahlen?",
  "Wo finde ich Sie?",
  "Ich brauche einen Termin für den Räderwechsel.",
  "Was kostet die Hauptuntersuchung?",
];

/** What visitors of many workshops ask, each from an address of its own; the same in every run. */
export function createAsks(workshops: number, seed = 20_261_120) {
  const random = seededRandom(seed);
  const nextRank = zipfRanks(workshops, random);
  const whole = (below: number) => Math.floor(random() * below);
  const visitor = () => ({
    "x-forwarded-for": `${100 + whole(90)}.${whole(256)}.${whole(256)}.${1 + whole(254)}`,
  });
  const slug = () => `bench-${nextRank()}`;
  let count = 0;

  return {
    widgetConfig: (): Ask => ({ path: `/api/widget/${slug()}`, headers: visitor() }),
    oneWidgetConfig: (): Ask => ({ path: "/api/widget/bench-1", headers: visitor() }),
    /** One workshop after the other. */
    eachWidgetConfig: (): Ask => {
      count += 1;
      return { path: `/api/widget/bench-${1 + (count % workshops)}`, headers: visitor() };
    },
    naive: (): Ask => ({ path: `/naive/${slug()}` }),
    health: (): Ask => ({ path: "/api/health" }),
    fixed: (): Ask => ({ path: "/" }),
    turn: (): Ask => {
      count += 1;
      const message = questions[count % questions.length];
      return {
        method: "POST",
        path: `/api/chat/${slug()}`,
        headers: { ...visitor(), accept: "application/json" },
        body: { message, clientMessageId: `bench-${seed}-${count}` },
      };
    },
  };
}

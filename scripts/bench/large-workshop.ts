import { composeAnswer } from "@/lib/chat";
import { readWorkshopInMemory } from "../eval/workshop-in-memory";

const servicesMax = 50;
/** What `begin_turn` hands over at most, of a hundred FAQs or of ten thousand. */
const passagesFound = 8;

/** Short and long, right and misspelt, about prices, hours and what the workshop wrote. */
export const engineQuestions: readonly string[] = [
  "Was kostet ein Ölwechsel?",
  "habts ihr samstag offn?",
  "Kann ich mit Karte zahlen?",
  "Hallo, ich fahre einen Golf 7 und vorne quietscht es. Was kosten Bremsbeläge vorne, wie lange dauert das und wo seid ihr?",
  "Was kostet eine Lakierung der Motorhaube?",
];

/** The built-in engine over a price list of fifty services and all that a search finds. */
export function askLargeWorkshop(): (question: string) => ReturnType<typeof composeAnswer> {
  const { context, passages } = readWorkshopInMemory("supabase/demo/kfz-brandt.json");
  const services = Array.from({ length: servicesMax }, () => context.services)
    .flat()
    .slice(0, servicesMax)
    .map((service, index) => ({
      ...service,
      id: `00000000-0000-4000-8000-1${String(index).padStart(11, "0")}`,
    }));
  const workshop = { ...context, services };
  return (question) =>
    composeAnswer({
      question,
      locale: "de",
      workshop,
      passages: passages.slice(0, passagesFound),
      history: [],
      now: new Date("2026-11-20T10:00:00+01:00"),
    });
}

import { cutText } from "@/lib/core/text";
import { findSymptomCard, matchSymptom, type ToldCard } from "@/lib/workshops";
import { safetyLevels } from "@/lib/workshops/context";
import { findSafetyCard } from "../facts/safety-cards";
import { renderSafetyCard } from "../situations/render-way-out";
import type { Intent } from "../understand/cues";
import type { Meaning } from "../understand/meaning";
import { part, type Part, type Turn } from "./part";

/**
 * What is said to a sign of danger that the question tells: level, words of the workshop or of the default card, whom to call. Null
 * when no card fits, or when one word alone fits a question about something else ("Was kosten Bremsen?").
 */
export function safetyPart(meaning: Meaning, turn: Turn): Part | null {
  const { context, wording } = turn;
  const card = findDanger(meaning, turn);
  if (card === null) return null;
  const isGrave = card.level === "red";
  return part({
    text: renderSafetyCard(card, context.workshop, wording),
    sources: [
      {
        type: "safety",
        title: card.title,
        rows: [{ kind: card.isDefault ? "safety_default" : "safety_card", id: card.key }],
      },
    ],
    actions:
      isGrave || card.isDefault ? [{ type: "lead", message: cutText(meaning.text, 1000) }] : [],
    intents: ["diagnosis"],
    // The default words are general advice: what the workshop itself would say is not known, and the card says whom to call.
    answered: card.isOwnWords,
    saysWhoHelps: true,
    isDanger: isGrave,
  });
}

/** The gravest card that fits; of equally grave ones the workshop's own, then the one that is told most clearly. */
function findDanger(meaning: Meaning, turn: Turn): ToldCard | null {
  const { context, catalog, locale } = turn;
  const { vocabulary } = catalog;
  const own = findSafetyCard(context.safetyCards, meaning.annotation, vocabulary, locale);
  const isOwn = own !== null && !(own.words === 1 && asksElse(meaning));
  const keys = [
    ...(isOwn ? [own.card.id] : []),
    ...matchSymptom(meaning.text).map(({ key }) => key),
  ];
  const cards = keys.flatMap((key) => findSymptomCard(context, key, locale) ?? []);
  const [gravest] = cards.toSorted(
    (left, right) => safetyLevels.indexOf(left.level) - safetyLevels.indexOf(right.level),
  );
  return gravest ?? null;
}

function asksElse({ intents }: Meaning): boolean {
  return !intents.has("diagnosis") && [...intents].some((intent) => !describing.has(intent));
}

/** What somebody may do while describing a sign of trouble. */
const describing: ReadonlySet<Intent> = new Set([
  "symptom",
  "greeting",
  "thanks",
  "acknowledgement",
  "farewell",
]);

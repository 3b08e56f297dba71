import type { Ask, EvidenceRef } from "@/lib/understanding";
import { denies } from "./denies";
import { describe, meantServices, quotesOf, sortRefs } from "./evidence";
import { limitVerdict } from "./limits/limit-verdict";
import { refuses } from "./limits/limits-in";
import type { Turn } from "./turn";

export type Polarity = NonNullable<Ask["polarity"]>;

/**
 * Yes or no to an ask. A number the customer said is held against a limit in what is shown; else the reader's word counts, only with
 * what it stands on, and a yes never against a "not" in that.
 */
export function verdictOf(
  { polarity, because }: Pick<Ask, "polarity" | "because">,
  shown: readonly string[],
  turn: Turn,
): Polarity | null {
  const measured = limitVerdict(turn.frame.said, shown, turn.local.today.year);
  if (measured === "no") return "no";
  const read = because.length > 0 ? polarity : null;
  const texts = [...evidenceTexts(because, turn), ...shown];
  if (measured === "yes") return read === "no" || texts.some(refuses) ? null : "yes";
  return read === "yes" && texts.some(denies) ? null : read;
}

/** What refs say, as it is shown. */
export function evidenceTexts(refs: readonly EvidenceRef[], turn: Turn): string[] {
  const { sentences, services } = sortRefs(refs);
  return [
    ...quotesOf(sentences, turn).flatMap((quote) => quote.sentences),
    ...meantServices(services, turn).map(describe),
  ];
}

const ownVerdict = /^\s*(ja|yes|nein|no)(?:[,.!:;]\s*|\s+[–—-]\s+|\s*$)/i;

/** The yes or no that a text begins with. */
export function ownVerdictOf(text: string): "yes" | "no" | null {
  const [, word] = ownVerdict.exec(text) ?? [];
  if (word === undefined) return null;
  return /^(?:ja|yes)$/i.test(word) ? "yes" : "no";
}

/** A text without the yes or no that it begins with, which was said to another question. */
export function withoutOwnVerdict(text: string): string {
  const rest = text.replace(ownVerdict, "");
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

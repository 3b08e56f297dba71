import { annotate, detectLanguage, tradeVocabulary } from "@/lib/knowledge";
import type { Locale } from "@/lib/core/locales";
import type { AskOf, EvidenceRef } from "@/lib/understanding";
import {
  describe,
  idsOf,
  meantServices,
  priceSources,
  quotesOf,
  quoteSource,
  sortRefs,
  type Quote,
} from "../evidence";
import { part, type Part } from "../part";
import type { Turn } from "../turn";
import { ownVerdictOf, verdictOf, withoutOwnVerdict, type Polarity } from "../verdict";

/** Sentences of the workshop's own texts, with those they lean on; yes or no first, where it is asked and they bear it. */
export function textAsk(ask: AskOf<"text">, turn: Turn): Part {
  const { sentences, services } = sortRefs(withEvidence(ask.refs, ask.because));
  const quotes = quotesOf(sentences, turn);
  const meant = meantServices(services, turn).filter((it) => describe(it) !== "");
  const shown = [...quotes.flatMap((it) => it.sentences), ...meant.map(describe)];
  const verdict = verdictOf(ask, shown, turn);
  const lead = foreignLead(quotes, turn);
  const lines = [
    ...quotes.map((it) => quoteText(it, verdict, lead !== "")),
    ...meant.map((it) => turn.wording.aboutService(it.service.name, describe(it))),
  ].filter((it) => it !== "");
  const isSaid = verdict !== null && ownVerdictOf(lines[0] ?? "") === verdict;
  return part({
    text: [
      ...(verdict === null || isSaid ? [] : [turn.words.verdicts[verdict]]),
      lead + lines.join("\n"),
    ].join(" "),
    sources: [...quotes.map(({ passage }) => quoteSource(passage)), ...priceSources(meant)],
    serviceIds: idsOf(meant),
    concepts: conceptsOf(quotes),
  });
}

/** What a yes or no stands on is shown with it. */
function withEvidence(refs: readonly EvidenceRef[], because: readonly EvidenceRef[]) {
  const known = new Set(refs.map((ref) => JSON.stringify(ref)));
  return [...refs, ...because.filter((ref) => !known.has(JSON.stringify(ref)))];
}

/**
 * A text that begins with a yes or no of its own says it to its own question: it stays where the answer is the same or hangs on
 * something ("Ja, wenn …"), and goes where it is another. Where none is asked, what cannot do without it is told with that question.
 */
function quoteText(
  { passage, sentences }: Quote,
  verdict: Polarity | null,
  isForeign: boolean,
): string {
  const text = sentences.join(" ");
  const own = ownVerdictOf(text);
  if (own === null || verdict === "depends" || verdict === "partly") return text;
  // In another language it is said in ours before.
  if (own === verdict) return isForeign ? withoutOwnVerdict(text) || text : text;
  const [first = "", ...others] = sentences;
  const rest = withoutOwnVerdict(first);
  const isBound = rest === "" || binds.test(rest);
  if (verdict !== null) return [...(isBound ? [] : [rest]), ...others].join(" ");
  return own === "yes" && !isBound ? withoutOwnVerdict(text) : `${passage.title} ${text}`;
}

/** What says something only together with the yes or no before it. */
const binds =
  /^(?:wenn|falls|sofern|solange|aber|nur|außer|if|as long as|provided|but|only|unless|except)\b/i;

/** Says of quotes in another language that they are. */
function foreignLead(quotes: readonly Quote[], turn: Turn): string {
  const language = languageOf(quotes, turn.context.workshop.locale);
  return language === null || language === turn.locale ? "" : `${turn.words.quotedIn(language)} `;
}

function languageOf(quotes: readonly Quote[], fallback: Locale): Locale | null {
  const text = quotes.map(({ sentences }) => sentences.join(" ")).join(" ");
  return text === "" ? null : detectLanguage(text, fallback).locale;
}

/** What the titles of the quoted texts name, so that the next question can lean on it. */
function conceptsOf(quotes: readonly Quote[]): string[] {
  return quotes.flatMap(({ passage }) =>
    annotate(passage.title, tradeVocabulary).hits.flatMap(({ concept }) =>
      concept.kind === "topic" ? concept.id : [],
    ),
  );
}

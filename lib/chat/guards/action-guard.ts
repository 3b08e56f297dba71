import { fixed, noted, passedOn, promised, promisedContact } from "./deeds";
import type { GuardFacts } from "./guard-facts";

/** Words that turn a claim into a condition, a duty, a question or its opposite, within one clause. */
const notClaimed =
  /(?<!\p{L})(?:wenn|falls|sobald|sofern|bevor|bis(?= (?:das|wir|die)(?!\p{L}))|ob|erst|nicht|nichts|niemand|nothing|nobody|kein\p{L}*|nie|ohne|muss|müssen|müsste\p{L}*|soll\p{L}*|kann|können|könn\p{L}*|darf|dürfen|möcht\p{L}*|würde\p{L}*|wollen|will(?= ich| er| man)|lassen|lässt|if|once|until|unless|when|wann|whether|before|after|not|n't|never|no|cannot|can|could|must|should|may|might|need\p{L}*|would|has to|have to|be able|to be|only)(?!\p{L})|n't/iu;

/** "Werden Teile bestellt, …" is a condition too. */
const condition = /^\s*(?:Werden|Wurden?|Wird)\s+(?:\p{Ll}+\s+)?\p{Lu}/u;

/** Openings that only sound like one of those words. */
const hollow =
  /(?<!\p{L})(?:keine? (?:sorge|problem|ursache)|nicht nur|(?:ich|wir) (?:kann|können) (?:ihnen |dir )?(?:gerne? |hiermit )?(?:bestätigen|sagen|mitteilen)(?: dass)?|no (?:worries|problem)|not (?:only|just)|(?:i|we) can (?:\p{L}+ )?(?:confirm|tell you|say)(?: that)?)(?!\p{L})/giu;

/** Whether a sentence claims only deeds that this turn's tool calls have done; the broken rule otherwise. */
export function checkActions(sentence: string, { taken }: GuardFacts): "action" | null {
  const text = inPlainLetters(sentence).replace(hollow, ",");
  const isQuestion = /\?["“”)\s]*$/u.test(text);
  const clauses = text.split(/[,;:–—]|\s-\s|(?<!\p{L})(?:und|aber|denn|and|but|so)(?!\p{L})/iu);
  const claims = (pattern: RegExp) =>
    clauses.some(
      (clause) => pattern.test(clause) && !notClaimed.test(clause) && !condition.test(clause),
    );
  if (isQuestion && !claims(fixed)) return null;
  if (claims(fixed) || claims(promised)) return "action";
  if ((claims(passedOn) || claims(promisedContact)) && !taken.has("handoff")) return "action";
  return claims(noted) && taken.size === 0 ? "action" : null;
}

/** One apostrophe, and no letters of another width. */
function inPlainLetters(sentence: string): string {
  return sentence.normalize("NFKC").replace(/[\u2019\u02bc\u00b4`]/gu, "'");
}

import type { GuardFacts } from "./guard-facts";

/** Said to be fixed: nothing in a chat turn can do that, so no tool call excuses it. */
const fixed =
  /(?<!\p{L})(?:(?:fest |fix )?(?:ein|aus)?gebucht|reserviert|bestätigt|vereinbart|vorgemerkt|eingeplant|eingetragen|verschoben|storniert|abgesagt|bestellt|zurückgelegt|freigehalten|geblockt|booked|reserved|confirmed|scheduled|rescheduled|arranged|cancelled|canceled|ordered|set aside|pencilled in|penciled in|locked in|all set|slot is yours|steht (?:fest|der termin)|termin (?:steht|ist (?:fix|fest|sicher))|have (?:an|your) appointment (?:on|at|for)|haben (?:jetzt |nun |damit )?(?:einen|ihren) termin (?:am|um))(?!\p{L})/iu;

/** Said to have reached the team: true only once the conversation has been handed over. */
const passedOn =
  /(?<!\p{L})(?:weitergeleitet|weitergegeben|weitergereicht|übermittelt|übergeben|informiert|benachrichtigt|verständigt|bescheid gegeben|verbunden|forwarded|passed (?:it |this |that |your \p{L}+ )?(?:on|along)|handed (?:it |this |you )?over|notified|informed|alerted|transferred|relayed|told the team|connected you)(?!\p{L})/iu;

/** Said to be written down: true once a tool has taken the wish up. */
const noted =
  /(?<!\p{L})(?:notiert|aufgenommen|vermerkt|festgehalten|erfasst|gespeichert|hinterlegt|angelegt|registriert|noted|recorded|taken down|logged|registered|saved)(?!\p{L})/iu;

/** Announced as a deed to come. */
const promised =
  /(?<!\p{L})(?:(?:ich|wir)\s+(?:(?:werde|werden|kann|können)\s+)?(?:\p{L}+\s+){0,4}?(?:buche|buchen|reserviere|reservieren|bestätige|bestätigen|storniere|stornieren|verschiebe|verschieben|bestelle)|(?:buche|reserviere|bestätige|storniere|verschiebe|bestelle) (?:ich|wir)|(?:ich|wir) trage?n? (?:sie|dich) ein|(?:i|we)(?:'ll| will| am going to|'m going to| have)?\s+(?:just |now |gladly )?(?:book|reserve|confirm|schedule|arrange|cancel|reschedule|order)(?:ed)?|consider it (?:done|booked)|erledigt|see you (?:on|at|tomorrow|then)|bis (?:morgen|dann|montag|dienstag|mittwoch|donnerstag|freitag|samstag)\s*(?:um [^.!]*)?[!.])/iu;
const promisedContact =
  /(?<!\p{L})(?:(?:ich|wir) (?:leiten?|geben?|reichen?) (?:\p{L}+\s+){0,6}weiter|(?:ich|wir) (?:werde|werden) (?:\p{L}+\s+){0,6}(?:weiterleiten|weitergeben|informieren|anrufen|zurückrufen)|(?:wir|kolleg\p{L}+|team|mitarbeiter\p{L}*|meister\p{L}*|jemand) (?:rufen|ruft|melden|meldet|kontaktier(?:en|t))(?!\p{L})|(?:i|we|someone|the team|a colleague)(?:'ll| will)\s+(?:\p{L}+\s+){0,2}(?:forward|pass|call|ring|phone|contact|get back|be in touch|notify|inform|let the team)|will (?:call|ring|contact|get back to) you)/iu;

/** Words that turn a claim into a condition, a duty, a question or its opposite, within one clause. */
const notClaimed =
  /(?<!\p{L})(?:wenn|falls|sobald|sofern|bevor|bis(?= das| wir| die)|ob|erst|nicht|nichts|niemand|nothing|nobody|kein\p{L}*|nie|ohne|muss|müssen|müsste\p{L}*|soll\p{L}*|kann|können|könn\p{L}*|darf|dürfen|möcht\p{L}*|würde\p{L}*|wollen|will(?= ich| er| man)|lassen|lässt|if|once|until|unless|when|whether|before|after|not|n't|never|no|cannot|can|could|must|should|may|might|need\p{L}*|would|has to|have to|be able|to be|only)(?!\p{L})|n't/iu;

/** Whether a sentence claims only deeds that this turn's tool calls have done; the broken rule otherwise. */
export function checkActions(sentence: string, { taken }: GuardFacts): "action" | null {
  const isQuestion = /\?["“”)\s]*$/u.test(sentence);
  const clauses = sentence.split(/[,;:–—]|\s-\s|(?<!\p{L})(?:und|aber|denn|and|but|so)(?!\p{L})/iu);
  const claims = (pattern: RegExp) =>
    clauses.some((clause) => clause.search(pattern) >= 0 && !notClaimed.test(clause));
  if (isQuestion && !claims(fixed)) return null;
  if (claims(fixed) || claims(promised)) return "action";
  if ((claims(passedOn) || claims(promisedContact)) && !taken.has("handoff")) return "action";
  return claims(noted) && taken.size === 0 ? "action" : null;
}

/** Whether a sentence tells of a deed at all, so that it may be said only once the deed is stored. */
export function tellsOfDeed(sentence: string): boolean {
  return [fixed, passedOn, noted, promised, promisedContact].some(
    (pattern) => sentence.search(pattern) >= 0,
  );
}

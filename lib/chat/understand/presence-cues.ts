/** Ways to ask whether anybody works on a day, none of which speaks of opening; in folded, corrected words. */
export const presence: readonly RegExp[] = [
  // "Am 1. Mai auf?" has no verb.
  /(?<!\bich bin\b.{0,30})\b(?:auf|zu|da|dicht|shut)(?: (?:bei (?:euch|ihnen)|oder(?: \w+)?|or(?: \w+)?|ja|right))?$/,
  /\b(?:dienst (?:bei|in|am)|(?:im|habt ihr) (?:einsatz|dienst|betrieb|laden|haus)|am (?:arbeiten|schaffen|schrauben|werkeln)|besetzt)\b/,
  /\b(?:geht|lauft|ist) (?:\w+ ){0,6}(?:was|etwas|betrieb|los)\b|\bmacht (?:ihr|sie) (?:\w+ ){0,4}(?:was|etwas)\b/,
  /\b(?:wie|was) (?:schaut|schauts|sieht|siehts|ist|macht|steht)\b.{0,30}\b(?:aus\w*|mit|los|an)\b|\bwas ist (?:am|an|zu|mit)\b/,
  /\b(?:bis|ab|von) (?:wann|wie ?viel uhr)\b|\bwie ?viel uhr\b|\bwie lange?\b|\b(?:until|till|from) when\b|\bwhat (?:time|hours)\b|\bany chance\b|\b(?:reicht|langt|passt) (?:das |es |euch )?(?:da |dann )?noch\b|\b(?:too late|in time|make it)\b/,
  /\b(?:nehm|nimm)\w* (?:\w+ ){0,6}(?:an|annehmen)\b|\bannehmen\b/,
  /\banything (?:going )?on\b|\b(?:hows|how is|what about|how about|whats happening|whats going on)\b/,
  /\b(?:are|is|you|anyone|anybody|someone|mechanics?|fitter|staff) (?:\w+ ){0,3}(?:about|in|around|working|trading|operating|running|manned|staffed|there)\b|\bwork(?:ing)?\b/,
];

/** Whether a question that names a day and nothing else of the trade asks if somebody is there. */
export function asksWhoIsThere(words: string): boolean {
  return presence.some((pattern) => pattern.test(words));
}

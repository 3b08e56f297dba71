/** What of a car opens and shuts, as the last part of a word; a "door" or a "car" may be locked, a workshop is open. */
const german = String.raw`\w*(?:tur|turen|turschloss|fenster|fensterscheibe|scheibe|haube|klappe|dach|verdeck|deckel|schloss|schlosser|kofferraum|handschuhfach|turgriff|auto|autos|wagen|fahrzeug|ventil|ventile|schlossmuttern)`;
const english = String.raw`(?:\w+ )?(?:doors?|windows?|bonnet|hood|boot|tailgate|hatch|sunroof|roof|soft top|glove ?box|locks?|locking nuts?|wheel nuts?|caps?|flap|lids?|valves?|cars?|vehicles?|van|motor)`;
const things = `(?:${german}|${english})`;
const opening = String.raw`(?:(?:auf|zu)?(?:ge)?offnen|offnet|geoffnet|offne|aufmachen|zumachen|aufzumachen|aufbrechen|aufbekomm\w*|aufkrieg\w*|aufsperren|schliess(?:t|en)|geschlossen|abschliessen|zuzieh\w*|zugeh\w*|aufgeh\w*|open|opens|opened|opening|close|closes|closed|closing|shut|shuts|unlock)`;
/** What may stand between the two; somebody who opens, or a question word, begins another thought. */
const between = String.raw`(?: (?!(?:ihr|sie|du|habt|haben|seid|sind|wann|you|when|wenn|and|und|oder|or|obwohl|while|after|before|werkstatt|laden|garage|abgeben|bring\w*|\w*hol\w*|\w*stell\w*|drop|collect|leave|pick)\b)\w+){0,3}`;
const article = String.raw`(?:mein\w*|unser\w*|ein\w*|die|das|der|den|dem|my|our|the|a|an|locked|verschlossen\w*)`;

/** A thing that is, or is to be, opened or shut: said of a car, and no word about the workshop's hours. */
const openedThing = new RegExp(
  [
    String.raw`\b${things}${between} (?:${opening}|(?:geht|gehen|ging|geh|bekomm\w*|krieg\w*|lasst sich|lassen sich|bleibt|bleiben|steht|stuck|wont|doesnt|cant) (?:\w+ ){0,4}(?:auf|zu|open|close|shut))\b`,
    String.raw`\b${opening}(?: (?:ihr|sie|du|mir|me|up|auch|ich|man|i|we)){0,2}(?:(?: ${article}){1,2}(?: \w+){0,2})? ${things}\b`,
    String.raw`\b(?:open|unlock) (?:it|them|her)\b`,
    String.raw`\b(?:macht|machen|bekommt|bekommen|kriegt|kriegen|krieg|bekomme?|sperrt|get) (?:\w+ ){0,2}${article} ${things} (?:\w+ ){0,3}(?:auf|zu|open|shut)\b`,
  ].join("|"),
  "g",
);

/** The words without what they say of opening things; the same words when they say nothing of it. */
export function withoutOpenedThings(words: string): string {
  return words.replace(openedThing, " ");
}

/**
 * Anger, disappointment and despair, and what the workshop is said to have done wrong, in folded, corrected words. Who asks whether
 * something scratched can be repaired complains of nothing: it takes a feeling of one's own, or somebody here who did it.
 */
const german = {
  self: String.raw`(?:ich (?:bin|war|werde|fuhle)|bin|wir sind|wir waren|bin ich|sind wir|fuhle mich|macht mich|machen mich|machst mich)`,
  feeling: String.raw`(?:\w*sauer|\w*wutend|zornig|\w*enttauscht|verargert|argerlich|unzufrieden|frustriert|entsetzt|schockiert|emport|\w*genervt|verzweifelt|fassungslos|sprachlos|angefressen|bedient|entrustet|aufgebracht|ungehalten|traurig|ratlos|geschockt|beleidigt|angepisst|fuchsteufelswild|verarscht|hilflos|am ende)`,
  we: String.raw`(?:ihr|sie|du|eure?\w*|ihre?\w*) (?:\w+ )?(?:habt|haben|hast|hat)`,
  fault: String.raw`(?:\w*zerkratzt|\w*kratzt|beschadigt|ruiniert|zerstort|demoliert|verbeult|kaputtgemacht|kaputtrepariert|kaputt (?:gemacht|repariert|gegeben|zuruckgegeben)|vergessen|verloren|versaut|verschmutzt|verdreckt|betrogen|belogen|angelogen|abgezockt|vermurkst|verpfuscht|gepfuscht|verbockt|vergeigt|versetzt|reingelegt|sitzen ?(?:lassen|gelassen)|(?:nicht|nichts|nie|falsch|schlecht|schlampig) (?:\w+ ){0,2}(?:gemacht|repariert|erledigt|gearbeitet|eingebaut|montiert|zuruckgerufen|gemeldet|gehalten|angezogen|geprueft|gepruft))`,
};
const english = {
  self: String.raw`(?:im|i am|i was|i feel|were|we are|we feel|makes? (?:me|us)|leaves? me)`,
  feeling: String.raw`(?:angry|furious|livid|annoyed|disappointed|upset|unhappy|frustrated|fuming|disgusted|dissatisfied|desperate|outraged|appalled|fed up|pissed off|gutted|distraught|devastated|shocked|in tears|at my wits end|not happy|not satisfied|not impressed)`,
  we: String.raw`(?:you|you (?:guys|lot|people)|your (?:\w+ )?(?:mechanics?|garage|team|staff|people|guys?|lads?|colleagues?|workshop))(?: have| ve| has| had)?(?: just| only| completely| totally| simply)?`,
  youve: String.raw`youve(?: just| only| completely| totally| simply)?`,
  fault: String.raw`(?:scratched|damaged|broke|broken|ruined|wrecked|dented|destroyed|smashed|botched|bodged|messed (?:up|it)|screwed (?:up|it)|overcharged|lied|cheated|forgot|forgotten|lost|left|failed|never|didnt|did not|havent|have not)`,
  ours: String.raw`(?: (?:to|with|up|on|for|of|a|the|at|call|fix|repair|tighten|do|finish|fit|change|bothered?|even)){0,3} (?:my|our|me|us|it|the car|the door|the bumper|the paint\w*|the wheels?)`,
};
const between = String.raw`(?: (?!(?:wenn|falls|ob|if|whether)\b)\w+)`;

export const complaintCues = {
  complaint: [
    new RegExp(String.raw`\b${german.self}${between}{0,5} ${german.feeling}\b`),
    new RegExp(String.raw`^${german.feeling} (?:bin|sind|war) `),
    new RegExp(
      String.raw`(?<!\b(?:wenn|falls|ob) )\b${german.we}${between}{0,10} ${german.fault}\b`,
    ),
    /\b(?:beschwere|beschweren|beschwerde|reklamiere|unverschamt\w*|frechheit|sauerei|schweinerei|unverschamtheit|skandal|zumutung|katastrophe|armutszeugnis|so eine enttauschung|schlechter service|nie wieder zu euch|schadensersatz|schadenersatz)\b/,
    new RegExp(String.raw`\b${english.self}${between}{0,5} ${english.feeling}\b`),
    new RegExp(
      String.raw`(?<!\b(?:if|whether|when|can|could|do|did|have|would|will) )\b(?:${english.youve}|${english.we}) ${english.fault}${english.ours}\b`,
    ),
    /\b(?:complain|complaining|make a complaint|formal complaint|disgrace\w*|outrageous|unacceptable|this is ridiculous|absolute joke|appalling|(?:awful|terrible|shocking|worst) (?:service|job|work|experience)|never again|never coming back|want compensation)\b/,
  ],
} as const satisfies Record<string, readonly RegExp[]>;

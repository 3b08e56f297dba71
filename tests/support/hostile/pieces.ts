/** What hostile texts are made of: words that readers look for, and characters that make them work. */
export const openers = words(
  "wann|was|wie viel|wie lange|wo|welche|habt ihr|haben sie|hast du|kann ich|darf ich|muss ich|macht ihr|nehmt ihr|holt ihr|gibt's|seid ihr|bis wann|ab wann|when|what|how much|how long|where|which|do you|can i|could you|is there|any chance",
);
export const tradeWords = words(
  "öl|ölwechsel|öffnungszeiten|bremsen|bremsbelag|wechsel|reifen|räder|winterreifen|hu|au|tüv|inspektion|klima|batterie|auspuff|zahnriemen|getriebe|kupplung|abgasuntersuchung|ersatzwagen|oil|brake|tyre|service|clutch|exhaust|mot",
);
export const everydayWords = words(
  "termin|samstag|preis|kostet|dauert|heute|morgen|montag|feiertag|geschlossen|offen|adresse|telefon|rückruf|name|ich heiße|ich bin|mein name ist|kennzeichen|nicht|kein|keinen|ohne|außer|statt|brauche keinen|nix mit|forget about|instead of|not|oder|und|price|open|closed|tomorrow|bei|at|preis von|does|im mai|vom|nächsten|in der nacht|absagen|einlagern|mach auf|stellt ein|hat euer|wenn|hsn|tsn",
);
export const figures = words(
  "1|11|1.|1.1.|24.12.|24.12.2026|2026-12-24|31/12|10:00|8.30|um 8|von 8 bis 17|halb|1-|1.000,00 €|89 €|49,-|EUR 5|0341|+49 (|(0)|0170 1234567|L-AB 12|WVWZZZ1JZXW000001|0603/|5W-30|205/55 R16|3,5 t|17 zoll|90 min|20 %|drei|zwanzig|einundzwanzigste|undzwanzig|tausend|hundert|twenty|hundred and|erster|first|½",
);
/** Beginnings of whole sentences, behind which a reader waits for a word that does not come. */
export const beginnings = words(
  "wie lange habt ihr|wie lang hat du|wird|bis wann habt ihr|habt ihr|mit|macht ihr|sprechen|kann ich|was kostet|what do you charge for|how long do you|can i speak|let me talk to|hat euer|is your|first monday in|ich heiße|bin der|mein name ist|preise von|what is|zwischen weihnachten|von 8|ab|kein termin|statt|reifen-|termin",
);
/** What may stand there any number of times. */
export const fillers = words(
  "samstags |denn |heute noch |die |auch |way |an |so |und |of |the |my |am |tag |000 |000.|1 |0 000,|a. |a-|a'|\u0301|und |hundert|undzig|tausend|te |@h/|ein",
);
/** Letters that fold to many, take marks, or are of other scripts. */
export const letters = words(
  "a|ä|ß|ü|ue|s|ⅷ|\ufdfa|ﬃ|㍿|a\u0301|A\u0308\u0323|🛠|👨‍👩‍👧|ж|字|ا|ı|İ|Ａ|１|²|ﷺ",
);
/** Marks, quotes, brackets, markup and white space. */
export const marks = [
  ..." \t\n\r\u00a0\u00ad\u200b\u200d\u202e\u0000.,;:!?-–—_'\"’‘`´„“(){}[]<>/\\|@#*+=~^&%€£§°…·".split(
    "",
  ),
  ..."()|[]|<>|--|**|a@|@a.|.de|://|www.|http://a.|a@b.|-a|a-|. |, |x\n|\n\n|<a |&amp;|![](|**a |```|…".split(
    "|",
  ),
  "\ud800",
  "\udc00",
];

function words(list: string): readonly string[] {
  return list.split("|");
}

/** Talk around the matter, in folded, corrected words; what is a whole message is anchored. */
export const talkCues = {
  greeting: [
    /^(?:hallo|hi|hey|moin(?: moin)?|servus|gruss gott|grusse? (?:euch|dich|sie)|guten (?:tag|morgen|abend)|tag(?! der)|hello|good (?:morning|afternoon|evening|day)|hiya|grusse|halloechen|hallochen|na|tach)\b/,
  ],
  thanks: [
    /\b(?:danke\w*|dankeschon|vielen dank|besten dank|merci|thanks|thank you|thx|cheers|ta)\b/,
    /^(?:super|alles klar|ok(?:ay)?|perfekt|prima|great|perfect|brilliant|top|passt|verstanden|gut|lovely)\b/,
  ],
  farewell: [
    /^(?:tschuss|tschau|ciao|auf wiedersehen|bis (?:dann|bald|morgen|spater)|schonen (?:tag|abend)\w*|bye|goodbye|see you|have a (?:nice|good) \w+|ade|servus)\b/,
  ],
  howAreYou: [/\bwie geht(?:s| es)?(?: dir| euch| ihnen)?$|\bhow are you\b|\bhows it going\b/],
  aboutBot: [
    /\b(?:bist du|sind sie|ist das|are you|is this)\b.{0,20}\b(?:ein|eine|a|an)?\s?(?:bot|roboter|robot|ki|ai|computer|maschine|machine|chatbot|echt|real)\b|\bwer bist du\b|\bwer sind sie\b|\bwho are you\b|\bwhat are you\b|\bwas kannst du\b|\bwas bist du\b|\bwhat can you do for me\b|\bwie heisst du\b|\bwhats your name\b/,
  ],
  insult: [
    /\b(?:arschloch|scheiss\w*|wichser|idiot\w*|depp\w*|trottel|penner|blod\w*|dumm\w*|fuck\w*|shit|stupid|moron|bastard|useless|crap|verpiss\w*|betruger|abzocker\w*|scammer\w*)\b/,
  ],
  /** Attempts to give the assistant orders, put words in its mouth or make it recite. */
  injection: [
    /\b(?:ignor\w*|vergiss|vergesst|vergessen sie|missachte|uberschreib\w*|umgeh\w*)\b.{0,40}\b(?:anweisung\w*|instruktion\w*|regel\w*|vorgabe\w*|prompt\w*|alles|bisher\w*|einschrankung\w*|preis\w*)\b/,
    /\b(?:ignore|forget|disregard|override|bypass)\b.{0,40}\b(?:instruction\w*|rule\w*|prompt\w*|everything|previous|above|guideline\w*|price\w*|restriction\w*)\b/,
    /\bsystem ?(?:prompt|message|nachricht|anweisung\w*|instruction\w*)\b|\bjailbreak\b|\bdeveloper mode\b|\bentwicklermodus\b|\bdan mode\b|\badmin(?:istrator)? ?(?:modus|mode|zugang|access)\b|\bdebug ?(?:modus|mode)\b/,
    /\b(?:du bist (?:jetzt|ab jetzt|nun)|tu so als|stell dir vor du|spiel(?:e)? (?:jetzt|die rolle|einen)|you are now|pretend|act as|roleplay|from now on you|ab (?:jetzt|sofort) (?:bist|gilt|kostet|antwort\w*))\b/,
    /\b(?:antworte|antwortet|antworten sie|schreib|sag|sage|wiederhole|bestatige|bestatigen sie)\b (?:\w+ ){0,4}?(?:dass|nur mit|folgendes|mir nach)\b.{0,60}\b(?:\d+|kostenlos|gratis|umsonst|rabatt)\b/,
    /\b(?:answer|reply|respond|say|repeat|confirm|write|tell me)\b (?:\w+ ){0,4}?(?:that|only with|after me|the following)\b.{0,60}\b(?:\d+|free|discount)\b/,
    /\b(?:zeig|nenn|verrat|gib|show|reveal|print|give)\w* (?:mir |me |us )?(?:deine|dein|die|your|the|all|alle)\b.{0,30}\b(?:prompt\w*|anweisung\w*|instruction\w*|datenbank|database|passwor\w*|api ?key|kundendaten|customer (?:data|list)|geheim\w*|secret\w*)\b/,
    /\b(?:drop table|select from|script alert|union select|base64)\b/,
  ],
} as const satisfies Record<string, readonly RegExp[]>;

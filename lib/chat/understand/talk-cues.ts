/** Talk around the matter, in folded, corrected words; what is a whole message is anchored. */
export const talkCues = {
  greeting: [
    /^(?:hallo|hi|hey|moin(?: moin)?|servus|gruss gott|grusse? (?:euch|dich|sie)|guten (?:tag|morgen|abend)|tag(?! der)|hello|good (?:morning|afternoon|evening|day)|hiya|grusse|halloechen|hallochen|na|tach)\b/,
  ],
  thanks: [
    /\b(?:danke\w*|dankeschon|vielen dank|besten dank|merci|vergelts gott|thanks|thank you|thx|cheers|ta)\b/,
  ],
  acknowledgement: [
    /^(?:super|alles klar|ok(?:ay)?|okey|perfekt|prima|great|perfect|brilliant|top|passt|verstanden|gut|lovely|cool|nice|aha|ach so|achso|gotcha|got it|understood|fair enough|fine|sure|klasse|wunderbar|jo|jawohl|geht klar)\b/,
  ],
  farewell: [
    /^(?:(?:danke |ok |na dann )?(?:tschuss|tschau|ciao|auf wiedersehen|servus|ade|pfiat di\w*|bis (?:dann|bald|morgen|spater)|mach\w* gut|man sieht sich)|bye\w*|goodbye|see (?:you|ya)|cya|cheerio|good night|gute nacht)\b/,
    /^(?:(?:vielen )?danke|ok|gut|super|alles klar|perfekt|tschuss|na dann|thanks|cheers|great)\b.{0,20}\b(?:bis (?:dann|bald|morgen|ubermorgen|spater|\w+tag|mittwoch)|see you (?:on )?\w+)$/,
    /\b(?:schone[nsr]? (?:tag|abend|wochenende|feierabend|feiertage|woche|urlaub|fest)\w*|frohe (?:weihnachten|ostern|feiertage|festtage)|frohes (?:fest|neues)|guten rutsch|have a (?:nice|good|great|lovely) \w+|happy (?:new year|easter|christmas)|merry christmas)\b/,
  ],
  howAreYou: [
    /\bwie geht(?:s| es)?(?: dir| euch| ihnen)?$|\bhow are (?:you|things)\b|\bhows it going\b|\bwie laufts\b|\balles (?:fit|gut|klar)(?: bei (?:dir|euch|ihnen))?$|\bwas geht(?: ab)?$|\b(?:you|u) (?:alright|ok|well)$|\bwhats up$/,
  ],
  aboutBot: [
    /\b(?:bist du|sind sie|ist das|seid ihr|are you|is this|am i (?:talking|speaking|chatting) (?:to|with))\b.{0,20}\b(?:ein|eine|a|an)?\s?(?:bot|roboter|robot|ki|ai|computer|maschine|machine|chatbot|chatgpt|gpt|echt|real|echter mensch)\b|\bwer (?:bist du|sind sie|hat dich|steckt dahinter)\b|\bwho (?:are you|made you|built you)\b|\bwhat are you\b|\bwas kannst du\b|\bwas bist du\b|\bwhat can you do for me\b|\bwie heisst du\b|\bwhats your name\b/,
  ],
  insult: [
    /\b(?:arschloch|arsch|scheiss\w*|wichser|idiot\w*|depp\w*|trottel\w*|penner\w*|blod\w*|dumm\w*|hurensohn\w*|fick\w*|fresse|schnauze|maul|klappe halten|halt die klappe|saftladen|drecksladen|sauladen|verbrecher\w*|betruger\w*|betrug|abzock\w*|gauner\w*|halsabschneider|versager\w*|schwachkopf|schwachsinn|vollpfosten|nichtsnutz\w*|missgeburt|spast\w*|nutzlos\w*|unfahig\w*|inkompetent\w*|verarsch\w*|verpiss\w*|nervst|kotz\w*|bloder?|lackaffe\w*|pfuscher\w*|pfusch)\b|\b(?:du|ihr) (?:kannst|konnt|weisst|wisst|taugst|taugt) (?:\w+ ){0,2}(?:nix|nichts)\b|\bleck(?:t)? mich\b|^(?:ihr seid|sie sind|das ist|ist) (?:mir |aber |ja |echt |viel |ganz schon |total ){0,3}(?:zu teuer|uberteuert|wucher)$/,
    /\b(?:fuck\w*|shit\w*|stupid|moron\w*|bastard\w*|useless|crap|scam\w*|dumb|wanker\w*|twats?|pricks?|arseholes?|assholes?|dickhead\w*|bollocks|muppets?|pathetic|crooks?|thieves|con artists?|cowboys|idiotic|hopeless|piece of junk|waste of time|shut up|piss off|sod off|get lost|ripping (?:me|people) off|hate you)\b|^(?:you are|youre|thats|that is|its) (?:way |far |much |just |well )*(?:too expensive|overpriced|too dear)$/,
  ],
  /** What has nothing to do with cars. */
  offTopic: [
    /\b(?:witze?|gedichte?|wetter\w*|fussball\w*|bundesliga|politik\w*|partei\w*|bundeskanzler\w*|kanzler\w*|afd|spd|cdu|csu|hauptstadt|kuchen|kuchenrezept|rezepte?|horoskop|lotto\w*|lottozahlen|aktien\w*|verliebt|liebe dich|liebst du|heirat\w*|flirt\w*|hausaufgabe\w*|mathe\w*|sinn des lebens|wie alt bist du|wo wohnst du|bist du (?:single|verheiratet|mannlich|weiblich)|geschichte erzahl\w*|schlager|pizza|bier|restaurant\w*|kino\w*)\b|\bverdien(?:t|en|st)\b|\bwelche[sn]? (?:handy|laptop|fernseher|tablet|computer|kamera)\b/,
    /\b(?:jokes?|poems?|weather|football|politics|politicians?|prime minister|president|capital (?:of|city)|recipes?|horoscope|lottery|stocks|girlfriend|boyfriend|marry me|love you|do you love|homework|meaning of life|how old are you|your favou?rite|elections?|pizza|beer|cinema|are you single|sing me)\b/,
  ],
  /** Says nothing that could be answered. */
  idle: [
    /^(?:lol|haha\w*|hihi\w*|hehe\w*|xd|rofl|tests?|hm+|hilfe|help|hilf mir|help me|frage|question|info)?$/,
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

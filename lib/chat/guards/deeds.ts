const few = String.raw`(?:\p{L}+ ){0,6}`;
const germanDay = "(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend";
const englishDay = "(?:mon|tues|wednes|thurs|fri|satur|sun)day";

/** Said to be fixed: nothing in a chat turn can do that, so no tool call excuses it. */
export const fixed = anyOf(
  "(?:fest |fix )?(?:ein|aus)?gebucht|reserviert|vereinbart|vorgemerkt|eingeplant|eingetragen|verschoben|storniert|abgesagt|bestellt|zurückgelegt|freigehalten|geblockt|abgemacht|klargemacht|abholbereit|unter dach|gesichert|zurückgestellt|in die wege geleitet|geht klar|wird gemacht",
  // Who confirms something does it another time; "bestätigt" alone is said to be done.
  "bestätigt(?! (?:ihn|sie|es|das|den|die|ihnen|ihren?|dir|deine?n?) )",
  `(?:steht|stehen|stehst|ist|sind|bist) ${few}(?:auf|in) (?:der|meiner|unserer) (?:warte)?liste`,
  `(?:steht|stehen|stehst|ist|sind|bist) ${few}im (?:termin)?kalender`,
  "steht (?:fest|der termin)|(?:termin|platz|slot) (?:steht|gehört (?:ihnen|dir)|ist (?:fix|fest|sicher|safe|raus|geklärt|ihrer|deiner))",
  `haben (?:jetzt |nun |damit )?(?:einen|ihren) termin (?:am|um)|habe? (?:sie|dich) ${few}drin|(?:sind sie|bist du|sie sind|du bist) ${few}(?:dran|drin)`,
  `(?:erwarte|erwarten) (?:sie|dich)|freuen uns auf (?:sie|dich) (?:am|um|heute|morgen|${germanDay})`,
  `(?:liegt|liegen|steht|stehen) ${few}bereit|wartet auf (?:sie|dich)|(?:wagen|auto|fahrzeug) ist ${few}fertig`,
  "buchung (?:war|ist) erfolgreich|(?:buchungs|bestätigungs)nummer",
  `\\p{L}*bestätigung (?:ist|kommt|folgt|geht)|(?:bekommen|bekommst|erhalten|erhältst) ${few}bestätigung|(?:mail|sms|nachricht) (?:wurde|ist) (?:\\p{L}+ )?(?:verschickt|versendet|gesendet|unterwegs|raus)`,
  // Nobody here sees a calendar.
  `(?:termin|slot|platz|uhr|${germanDay}) ist (?:noch |da |dann )?frei|(?:haben|hätten) (?:wir )?(?:da )?noch ${few}(?:frei|platz)|(?:ersatz)?teile? (?:kommt|kommen) (?:heute|morgen|am)`,
  `availability (?:on|at|today|tomorrow)|slots? (?:free|available|open)|available (?:on|at|tomorrow)|${englishDay}(?: at [^.]*)? works`,
  "booked|reserved|confirmed|scheduled|rescheduled|arranged|cancelled|canceled|ordered|on order|set aside|secured|locked in|all set|good to go",
  "pencill?ed in|(?:pencil|slot|squeez|fitt?)\\p{L}* (?:you|it|that) in|(?:put|got|have) you down|added you",
  "(?:is|are|it's|that's|you're) (?:now )?(?:on (?:my|our|the) (?:waiting )?list|in (?:my|our|the) (?:diary|calendar|schedule|book))",
  "slot is (?:now )?yours|appointment stands|confirmation sent|have (?:an|your) appointment (?:on|at|for)|(?:appointment|booking|reservation) (?:is )?made|made (?:an|your|the) (?:appointment|booking|reservation)",
  "booking (?:went through|is (?:in|complete|successful))|(?:booking|confirmation) (?:reference|number)",
  "(?:that's|that is|it's|it is|you're|you are|all) (?:all )?(?:sorted|settled|agreed)|(?:that's|it's|all|^\\s*) ?done(?= for you|[.!])|it's (?:a date|official)",
  "(?:get|receive) (?:a|your|the) confirmation|confirmation (?:e-?mail )?(?:is|has been|will be)|sent (?:you )?(?:a|your|the) confirmation|(?:e-?mailed|texted|messaged) you",
  `put ${few}aside|(?:is|are) waiting for you|your (?:car|vehicle|van) is ready|expecting you|seeing you (?:on|at|then|tomorrow|${englishDay})`,
);

/** Said to have reached the team: true only once the conversation has been handed over. */
export const passedOn = anyOf(
  "weitergeleitet|weitergegeben|weitergereicht|übermittelt|übergeben|informiert|benachrichtigt|verständigt|bescheid gegeben|weiß bescheid|wissen bescheid|verbunden",
  `an (?:den meister|das team|die kolleg\\p{L}+) gegeben|kolleg\\p{L}+ (?:ist|sind) (?:schon )?dran|kolleg\\p{L}+ übernimmt`,
  `(?:anfrage|frage|nachricht|wunsch) (?:ist|liegt) ${few}(?:beim team|raus|eingegangen|vor)|(?:anfrage|wunsch) im system`,
  "forwarded|passed (?:it |this |that |your \\p{L}+ )?(?:on|along)|handed (?:it |this |you )?over|notified|informed|alerted|transferred|relayed|told the team|connected you",
  "(?:dem|den|der) (?:chef|meister|team)\\p{L}* gesagt|let the team know|(?:i've|we've|i have|we have) let (?:the |my )?\\p{L}+ know|request is in(?=[.!])|(?:i'm|we're) (?:forwarding|passing|sending)|(?:team|mechanics?|colleagues?) (?:knows?(?=[.!,])|(?:has|have) been told|(?:is|are) aware|is taking over)",
  "request (?:is with|has been (?:received|sent|submitted)|was (?:received|sent|submitted))|have your request",
);

/** Said to be written down: true once a tool has taken the wish up. */
export const noted = anyOf(
  "notiert|aufgenommen|vermerkt|festgehalten|erfasst|gespeichert|hinterlegt|angelegt|registriert|noted|recorded|taken down|logged|registered|saved",
);

/** Announced as a deed to come. */
export const promised = anyOf(
  `(?:ich|wir)\\s+(?:(?:werde|werden)\\s+)?${few}?(?:buche|buchen|reserviere|reservieren|bestätige|bestätigen|storniere|stornieren|verschiebe|verschieben|bestelle)`,
  "(?:buche|reserviere|bestätige|storniere|verschiebe|bestelle) (?:ich|wir)",
  `(?:ich|wir) (?:trage?n? (?:sie|dich) ${few}ein|setzen? (?:sie|dich) auf|merken? (?:sie|dich) ${few}vor|halten? (?:ihnen|dir) ${few}frei|legen? (?:ihnen|dir) ${few}zurück|schicken? (?:ihnen|dir)|plane?n? (?:sie|dich) ${few}ein)`,
  "ich kümmere mich|kümmern uns (?:\\p{L}+ )?darum|erledigt",
  "(?:i|we)(?:'ll| will| am going to|'m going to| have|'ve)?\\s+(?:just |now |gladly )?(?:book|reserve|confirm|schedule|arrange|cancel|reschedule|order)(?:ed)?",
  "(?:i|we)(?:'ll| will) (?:take care of|sort|handle) (?:it|that|this)|i'm on it|leave (?:it|that|this) with (?:me|us)|consider it (?:done|booked)",
  `(?<!to )see you (?:on|at|tomorrow|then|${englishDay})`,
  `bis (?:morgen|${germanDay})(?: dann)?(?: um [^.!]*)?(?=\\s*[!.])`,
);

/** Announced that somebody will get in touch, or be told. */
export const promisedContact = anyOf(
  `(?:ich|wir) (?:leiten?|geben?|reichen?) ${few}weiter|(?:ich|wir) (?:werde|werden) ${few}(?:weiterleiten|weitergeben|informieren|anrufen|zurückrufen)`,
  "(?:wir|kolleg\\p{L}+|team|mitarbeiter\\p{L}*|meister\\p{L}*|chef\\p{L}*|jemand) (?:rufen|ruft|melden|meldet|kontaktier(?:en|t)|(?:wird|werden) (?:sie|dich) (?:kontaktieren|anrufen|zurückrufen|benachrichtigen))",
  `ich (?:rufe|verbinde|melde|kontaktiere|informiere|sage|gebe|hole) ${few}(?:sie|dich|mich|bescheid|dazu|an)|hören ${few}von uns|rückruf (?:kommt|folgt)`,
  "(?:i|we|someone|somebody|the team|a colleague)(?:'ll| will)\\s+(?:\\p{L}+\\s+){0,2}(?:forward|pass|call|ring|phone|contact|get back|be in touch|notify|inform|let|tell|put you)",
  "will (?:call|ring|contact|get back to) you|(?:is|are|we're|they're|i'm) going to (?:call|ring|phone|contact)|(?:you'll|you will) hear|expect (?:a|our) call|putting you through",
);

/** Phrases as one pattern that finds them only as whole words. */
function anyOf(...phrases: readonly string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${phrases.join("|")})(?!\\p{L})`, "iu");
}

/** Wishes that need a person or the calendar, in folded, corrected words. */
export const actionCues = {
  booking: [
    /\b(?!(?:abhol|abgabe|ruckgabe|liefer|fertigstellung|annahme|bring)\w*termin)\w*termin(?:e|es|wunsch|anfrage|vorschlag|vergabe)?\b|\bbuch(?:e|en|t)\b|\breservier\w*\b|\bvereinbar\w*\b|\b(?:mich|uns|mein\w*)\b.{0,60}\beinplanen\b|\banmelden\b|\beinbuchen\b|\bvormerken\b|\b(?:trag\w*|schreib\w*|merk\w*) mich (?:bitte )?(?:ein|auf|vor)\b|\bdrannehmen\b|\bdrankommen\b|\breinschieben\b|\bdazwischenschieben\b|\bwann (?:hattet|habt) ihr (?:zeit|luft|platz|was frei)\b|\b(?:zeit|platz|luft|was) (?:fur mich|frei)\b|\bfreien? (?:termin|slot|platz)\b|\b(?:habt|hattet|hat|hast) (?:ihr|du) .{0,40}\bzeit\b/,
    /\bbook(?:ed|ing)?\b|\bappointments?\b|\bschedule\b|\breserve\b|\bslots?\b|\b(?:fit|squeeze|slot|pop|get) (?:me|us|her|him|it|my \w+|the \w+) in\b(?! (?:the|a|gear))|\bget (?:my car |it |me )?in\b|\bavailability\b|\bget booked\b|\b(?:put|pencil|sign|write|book) (?:me|us|it|her|him) (?:down|in|up)\b/,
  ],
  /** Changing or giving up an appointment that exists. */
  changeBooking: [
    /\b(?:termin|buchung)\w*\b.{0,60}\b(?:absag\w*|storn\w*|verschieb\w*|verleg\w*|umbuch\w*|ander\w*|abgesagt)\b|\b(?:absag\w*|storn\w*|verschieb\w*|verleg\w*|umbuch\w*)\b.{0,40}\b(?:termin|buchung)\w*\b/,
    /\b(?:cancel\w*|reschedul\w*|postpon\w*|move|change|rearrange|shift|push back|bring forward)\b.{0,30}\b(?:booking|appointment|mot|service|slot)\b/,
  ],
  handoff: [
    /\b(?:mensch(?:en)?|mitarbeiter\w*|sachbearbeiter\w*)\b(?!.{0,20}\b(?:habt|haben|hat)\b)|\b(?:kein|keinem|keinen|statt) (?:bot|roboter|computer)\b|\b(?:echte[nrm]?|richtige[nrm]?) (?:person|mensch\w*|mitarbeiter\w*)\b/,
    /\b(?:sprechen|reden|schreiben|chatten|schnacken|quatschen|babbeln|schwatzen|verbind\w*|sprich)\b.{0,40}\b(?:herrn?|personlich|jemand\w*|chef\w*|meister\w*|person|kolleg\w*|team|inhaber\w*|mechaniker\w*|werkstattleiter\w*|annahme|serviceberater\w*|echt\w*)\b/,
    /\b(?:herrn?|personlich|jemand\w*|chef\w*|meister\w*|person|kolleg\w*|team|inhaber\w*|mechaniker\w*|werkstattleiter\w*|serviceberater\w*)\b.{0,40}\b(?:sprechen|reden|schreiben|chatten|schnacken|quatschen|babbeln|schwatzen|verbinden|dran|geben)\b/,
    /\b(?:gib|gebt|geben|hol|holt|holen|ruf|bring)\b.{0,20}\b(?:chef\w*|meister\w*|inhaber\w*|kolleg\w*|mechaniker\w*|menschen|jemand\w*)\b(?!.{0,20}\b(?:rabatt|preis))|\bmit (?!(?:euch|ihnen|dir|ihr|der|dem|einem|einer|meinem|meiner|karte|termin|so)\b)(?:frau |herrn? )?\w+ (?:\w+ ){0,4}(?:sprechen|reden|telefonieren)\b/,
    /\b(?:let me|can i|could i|i want to|id like to|i need to|wanna|may i) (?:please )?(?:speak|talk|chat) (?:to|with) (?!(?:you|this|it|a bot)\b)/,
    /\b(?:human|real person|live (?:agent|person|chat)|actual person|operator|customer service)\b/,
    /\b(?:speak|talk|chat|put me through|connect me|transfer me|write)\b.{0,30}\b(?:someone|somebody|person|manager|mechanic|owner|team|staff|boss|technician|agent|people|anyone)\b/,
  ],
  callBack: [
    /\bruckruf\w*\b|\bruf\w* (?:mich|uns)\b|\bmich (?:\w+ ){0,3}(?:zuruck|an)?ruf\w*\b|\bzuruckruf\w*\b|\bmelde\w* (?:euch|sie sich|dich)\b|\b(?:jemand|ihr|sie) (?:\w+ ){0,4}bei mir meld\w*\b|\bbei mir meld\w*\b|\bkontaktier\w* mich\b|\bschreib\w* mir\b/,
    /\bcall ?back\b|\bcall me\b|\bring me\b|\bphone me\b|\bget back to me\b|\bcontact me\b|\bgive me a (?:call|ring|bell)\b|\bemail me\b/,
  ],
} as const satisfies Record<string, readonly RegExp[]>;

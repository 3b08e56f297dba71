import { fold } from "../text/fold";
import { conceptsOf } from "./concept";

/** What customers ask about besides jobs and prices: getting about, handing over, waiting, being there. */
export const customerTopics = conceptsOf("topic", {
  "courtesy-car": {
    de: "ersatzwagen, leihwagen, mietwagen, ersatzfahrzeug, ersatzauto, ersatztransporter, leihtransporter, leihauto, mietauto, werkstattwagen, werkstattersatzwagen, ersatzfahrzeuge, leihfahrzeug, kundenersatzwagen, auto leihen, werkstattauto, ersatz auto, leih pkw, auto für die zeit, mobil bleiben, wagen während reparatur, auto ausleihen, ersatzmobilität, übergangsauto, wagen solange, fahrbarer untersatz, was zum fahren, leihlkw, leihbulli, leihwohnmobil, ersatzlkw, mietlkw, leihlaster",
    en: "courtesy car, loan car, loaner, loaner car, replacement car, replacement vehicle, hire car, rental car, courtesy vehicle, borrow a car, substitute car, car hire, lend car, car to use, something to drive",
    pattern:
      /\b(?:car|something|auto|wagen|mobil)\b.{0,25}\b(?:while|during|meanwhile|meantime|solange?|wahrend|derweil|inzwischen)\b.{0,30}\b(?:mine|mines|my|mein\w*|in|reparatur|werkstatt|repariert)\b/,
    unless: /\bwait\b|\bwarten\b|\b(?:auf)?laden\b|\bcharg(?:e|ing)\b/,
  },
  "collect-and-deliver": {
    de: "hol und bringservice, hol bring service, hol bringdienst, abholservice, abholdienst, bringdienst, bringservice, holservice, holdienst, abholen lassen, zu hause abholen, von zuhause abholen, holt ihr das auto, nach hause bringen, auto liefern, holen und bringen, daheim abholen, abholen und zurückbringen",
    en: "collection and delivery, collect and deliver, pick up service, pick up my car, pickup service, collect my car, pick up car home, collection service, deliver car, drop off my car at home, pick up from home, collect from work, fetch my car, collect car, pick car up, deliver back",
    pattern:
      /\b(?:do|can|could|will|would) (?:you|someone|somebody|anyone) (?:\w+ ){0,4}(?:pick|collect|fetch)\b|\bdas (?:abholen|holen)\b|\babholung\b|\b(?:holt|holen|konnt|konnen) (?:ihr|sie)\b.{0,40}\b(?:ab|abholen|holen)\b|\b(?:holt|holen) (?:ihr|sie)\b.{0,25}\b(?:autos?|wagen|fahrzeuge?)\b|\b(?:jemand|ihr)\b.{0,30}\b(?:auto|wagen)\b.{0,20}\b(?:abholen|holen)\b/,
    unless:
      /\b(?:spat\w*|fruh\w*|letzte\w*|bis wann|bei|zur|nach|vor|bis zur)\b (?:\w+ ){0,2}\babholung\b|\bnot (?:been )?collected\b|\bi (?:cant|cannot|couldnt|wont|dont)\b.{0,20}\b(?:collect|pick)\b|\b(?:can|could|may|do|when|should) i (?:\w+ ){0,4}(?:pick|collect|fetch)\b|\bi (?:can|could|may) (?:\w+ ){0,2}(?:pick|collect)\b|\b(?:ich|wir|man)\b.{0,40}\b(?:abholen|abhole|hole|holen)\b|\b(?:latest|earliest|what time|when)\b.{0,30}\b(?:pick|collect)\b/,
  },
  shuttle: {
    de: "shuttle, shuttleservice, fahrdienst, heimbringen, nach hause fahren, zum bahnhof bringen, wie komme ich heim, wie komme ich nach hause",
    en: "shuttle, lift home, ride home, shuttle service, drop me off, drop me home, drop me in town, dropped in town, lift into town, lift to town, lift to work, run me home, run you home, get home, get to work",
  },
  towing: {
    de: "abschleppen, abschleppdienst, panne, pannenhilfe, pannendienst, liegengeblieben, liegen geblieben, auto bleibt liegen, abgeschleppt, abschlepper, bleibe liegen, reinschleppen, abschleppwagen, notdienst, pannenservice",
    pattern:
      /\b(?:springt|sprang)\b.{0,25}\ban\b.{0,60}\b(?:hol\w*|abhol\w*)\b|\b(?:hol\w*|abhol\w*)\b.{0,60}\bspringt\b.{0,25}\ban\b|\bwont start\b.{0,60}\b(?:fetch|collect|pick|come and get)\b|\b(?:steh\w*|lieg\w*|gestrandet)\b.{0,40}\b(?:autobahn|a ?\d{1,3}|standstreifen|pannenstreifen|landstrasse)\b|\bstuck (?:on|at) the (?:motorway|hard shoulder|side of the road)\b/,
    en: "towing, tow, tow truck, breakdown, recovery, broken down, breakdown service, recovery service, roadside assistance, towed, broke down, breakdown recovery, recover cars, recover my car, recover car, stranded",
  },
  "mobile-service": {
    de: "mobiler service, zu mir kommen, vor ort service, mobile werkstatt, hausbesuch, kommt ihr zu mir",
    en: "mobile mechanic, come to my house, mobile service, come to me, come out to me, on my drive, at my house, at my place, at my work",
  },
  "key-drop": {
    de: "schlüsselkasten, schlüsseleinwurf, schlüssel einwerfen, nachtannahme, außerhalb der öffnungszeiten abgeben, nach feierabend abgeben, auto nachts abgeben, schlüsseltresor, schlüsselbriefkasten, früher abstellen, am vorabend abstellen, vor der öffnung abgeben, auto vorher hinstellen, auto abends abgeben, auto abends abstellen, sonntag hinstellen, auto abends hinstellen, schlüsselbox, spät abgeben, nachtbriefkasten, 24h annahme, außerhalb der öffnungszeiten, außerhalb der geschäftszeiten, schlüssel briefkasten, am abend vorher abstellen",
    en: "key drop, key box, key safe, drop off after hours, out of hours drop, after hours, outside opening hours, early bird drop, drop keys, night drop, leave car overnight, outside hours, drop off night before, leave my car before you open, keys letterbox, out of hours, drop box, drop off before you open",
    pattern:
      /\bnight before\b|\b(?:after|when|while) (?:you|u)(?: are| re| ve| have)? (?:shut|closed?|gone)\b|\bwenn (?:ihr|sie) (?:schon |nicht mehr )?(?:zu|da|geschlossen) (?:habt|haben|seid|sind)\b|\b(?:wohin|wo)\b.{0,20}\bschlussel\b|\bschlussel\b.{0,20}\b(?:wohin|hin)\b|\bwhere\b.{0,25}\bkeys?\b|\b(?:post|drop|leave)\b.{0,20}\bkeys?\b|\bschlussel\b.{0,30}\b(?:einwerf\w*|hinterleg\w*|einschmeiss\w*|abgeb\w*)\b|\b(?:vorabend|abend vorher|abend davor)\b/,
  },
  toilets: {
    de: "wc, toilette, toiletten, klo, kundentoilette, kundenwc, stilles örtchen",
    en: "toilet, toilets, loo, loos, restroom, bathroom, wc, ladies room, gents",
    isExact: true,
  },
  preparation: {
    de: "was muss ich vorbereiten, vorbereitung, vor der arbeit, vor dem termin, vorm termin, vor der abgabe, vor dem werkstattbesuch",
    en: "prepare my car, before i bring it in, before the appointment, before the work, prepare the van",
  },
  "premises-size": {
    de: "durchfahrtshöhe, einfahrtshöhe, torhöhe, hallenhöhe, grubenlänge, halle hoch, tor hoch, halle lang, grube lang, wie hoch ist das tor, wie hoch ist die halle, höhe tor, höhe halle",
    en: "height limit, headroom, height restriction, door height, clearance height, ramp length, pit length, how high is your door",
    pattern:
      /\b(?:passt|passe|passen|fit|fits)\b.{0,40}\b(?:durch(?:s| das| euer)? tor|in (?:die|eure) halle|tor|halle|grube|under|through|your (?:door|workshop|building|ramp))\b|\b(?:tor|halle|grube|einfahrt)\b.{0,25}\b(?:hoch|lang|breit|hohe|lange)\b|\b(?:hoch|lang|breit|high|long|wide)\b.{0,25}\b(?:tor|halle|grube|einfahrt|your (?:door|entrance|gate))\b/,
  },
  waiting: {
    de: "warten, wartebereich, warteraum, darauf warten, vor ort warten, wartezimmer, warten solange, kaffee, drauf warten, wartezone, warteecke, wartemöglichkeit, zuschauen, kaffee trinken, aufenthaltsraum",
    en: "wait, waiting area, waiting room, wait while, coffee, wait for it, waiting lounge, while you wait, sit and wait, hang around, somewhere to sit, stay while, stay with the car",
    unless:
      /^(?:\w+ ){0,2}wait (?:no\b|sorry\b|a (?:sec|second|minute|moment)\b|forget\b|actually\b|what\b|i meant?\b)|\b(?:no|oh|hang on) wait\b/,
  },
  wifi: {
    de: "wlan, internet wartebereich, w lan, gratis internet",
    en: "wifi, wi fi, wireless, free internet",
    isExact: true,
    related: ["waiting"],
  },
  parking: {
    de: "parken, parkplatz, parkplätze, parkmöglichkeit, parkmöglichkeiten, parkhaus, stellplatz, stellplätze, auto abstellen, wagen abstellen, abstellplatz, wo abstellen",
    en: "parking, car park, parking space, parking spaces, park outside, park, somewhere to park, leave my car near",
    pattern:
      /\bwo\b.{0,25}\b(?:stell\w*|lass\w*)\b.{0,30}\b(?:auto|wagen|transporter|abstell\w*|hinstell\w*)\b|\bwhere (?:do|can|should|shall) i (?:leave|put|stick) (?:the|my) (?:car|van|motor)\b/,
    unless:
      /\bwenn (?:ihr|sie) (?:schon |nicht mehr )?(?:zu|da|geschlossen)\b|\b(?:after|when) (?:you|u)(?: are| re)? (?:shut|closed)\b/,
  },
  "public-transport": {
    de: "öffentliche verkehrsmittel, haltestelle, bus, straßenbahn, zug, u bahn station, ohne auto zu euch, bushaltestelle, mit der bahn, öpnv, mit dem bus, tram, s bahn, u bahn, öffis, mit öffentlichen, mit den öffentlichen, bahnhof, straßenbahnhaltestelle, straba, stadtbahn, straßenbahnlinie, buslinie, linienbus, welche linie, welcher bus, bus und bahn",
    en: "public transport, bus stop, by bus, by train, train station, nearest station, station nearby, bus, tram stop, tram, nearest bus, which bus, bus route, bus number, metro",
    unless: /\bbu(?:ss|s) und bettag\b|\bvw bus\b/,
  },
  "charging-point": {
    de: "ladesäule, ladestation, wallbox, auto aufladen, e auto laden, strom laden, ladepunkt, elektroauto laden",
    pattern:
      /\b(?:can|could|may|to|where) (?:do )?(?:i |we )?charge (?:\w+ ){0,3}(?:evs?|electric|car|tesla|leaf|zoe|id3)\b|\b(?:auf)?laden\b.{0,30}\b(?:kw|strom|steckdose|kabel)\b|\b(?:auto|wagen|bei (?:euch|ihnen))\b.{0,15}\b(?:auf)?laden\b(?! lassen)|\bkw\b.{0,20}\b(?:auf)?laden\b|\bcharge\b.{0,30}\b(?:kw|socket|cable)\b|\bcharging\b.{0,30}\b(?:kw|socket)\b/,
    en: "charging point, charge point, charger on site, ev charger, charge my ev, charge electric car, charge ev, charging station, charge my car",
    isExact: true,
  },
  accessibility: {
    de: "barrierefrei, rollstuhl, behindertengerecht, rollstuhlgerecht, rollstuhlfahrer, stufen, gehbehindert, rollator, behinderten wc",
    en: "wheelchair, accessible, disabled access, step free, disabled, steps, ramp",
    isExact: true,
  },
  "appointment-needed": {
    de: "ohne termin, termin nötig, nur mit termin, ohne anmeldung, termin erforderlich, spontan vorbeikommen, ohne voranmeldung, termin notwendig",
    en: "without appointment, without an appointment, walk in, walk ins, appointment necessary, appointment required, by appointment only, drop in, without booking, just turn up",
    pattern:
      /\b(?:brauche? ich|braucht man|muss (?:ich|man)|benotige ich) (?:\w+ ){0,6}(?:\w*termin|anmelden|anmeldung|voranmeldung)\b|\bist (?:\w+ ){0,3}(?:\w*termin|anmeldung|voranmeldung) (?:\w+ )?(?:notig|notwendig|erforderlich|pflicht)\b|\b(?:do i (?:need|have)|must i|need i|is an) (?:\w+ ){0,5}(?:appointment|book)\b/,
  },
  "lead-time": {
    de: "wartezeit auf termin, vorlaufzeit, wie schnell einen termin, kurzfristig termin, kurzfristige termine, nächster freier termin, auslastung, ausgebucht",
    en: "waiting time for appointment, how soon appointment, next available appointment, lead time, short notice appointment, how far ahead, booked up, fully booked",
    pattern:
      /\bwie (?:schnell|bald|lange|fruh)\b.{0,30}\b\w*termin\w*\b|\bhow (?:soon|quickly|long)\b.{0,40}\b(?:appointment|booking|fit me in|get in)\b/,
  },
  "advance-notice": {
    de: "vorlauf, vorher bescheid geben, wie lange vorher, vorher anmelden, vorher melden, bescheid geben, vorankündigung, rechtzeitig melden, vorab melden, bescheid sagen, tage vorher, werktage vorher, nach anmeldung, nach voranmeldung, im voraus, voranmeldung, früh melden, vorlaufzeit",
    pattern:
      /\b(?:wie fruh|wie (?:lange?|viel\w*|weit) (?:\w+ )?(?:vorher|davor|im voraus)|bis wann)\b.{0,25}\b(?:sag\w*|meld\w*|bescheid\w*|ankundig\w*|anruf\w*|ruf\w*)\b|\bhow (?:early|soon|long before)\b.{0,25}\b(?:tell|say|let you know|give notice)\b/,
    en: "advance notice, notice, in advance, how far in advance, let you know beforehand, how much notice, notice period, ahead of time, days before",
  },
  "hand-out": {
    de: "herausgabe, räder zurück, reifen abholen, räder abholen, räder holen, reifen zurückholen, ausgelagert, auslagerung, auslagern, räder wiederhaben, reifen wiederbekommen",
    en: "release of wheels, get my tyres back, stored tyres back, retrieve wheels, collect stored tyres, get my wheels back",
    pattern:
      /\beingelagerte\w* .{0,60}\bheraus\w*|\b\w*(?:reifen|rader)\b.{0,25}\b(?:aus dem lager|zuruck|wiederhaben|wiederbekommen|rausgeben|rausholen)\b/,
    related: ["tyre-storage"],
  },
  "job-status": {
    de: "ist mein auto fertig, auto schon fertig, wagen fertig, reparaturstatus, wie weit seid ihr, auto abholbereit, fertig repariert",
    en: "is my car ready, car ready yet, repair status, status of my car, when will my car be ready",
  },
  "left-vehicles": {
    de: "standgebühr, standgeld, auto nicht abgeholt, auto stehen lassen, fahrzeug länger stehen, standkosten, auto länger stehen lassen, später abholen, tage später abholen, fertige autos, fertige fahrzeuge, fertiges auto, fertiges fahrzeug, auto nicht abholen",
    en: "storage charge, storage fee, leave my car after, vehicles left, collect late, uncollected, not collected, collected within, cars left, leave it there after, leave car days, leave car longer",
    pattern:
      /\b(?:leave|left|keep|leaving|keeping)\b.{0,25}\b(?:car|it|vehicle|van)\b.{0,30}\b(?:after|longer|days|weeks?|overtime|weekend)\b|\b(?:auto|wagen|fahrzeug|es)\b.{0,40}\berst\b.{0,25}\b(?:woche|tage?n?|spater|montag)\b.{0,20}\b(?:hol\w*|abhol\w*)\b|\b(?:cant|cannot|couldnt|dont|unable to|not able to|wont be able to) (?:\w+ ){0,2}(?:collect|pick|fetch|come for|get it)\b|\b(?:auto|wagen|fahrzeug|er|es|karre)\b.{0,30}\b(?:langer|tagelang|wochenlang|paar tage|nach (?:der )?reparatur)\b.{0,30}\b(?:steh\w*|bleib\w*|lass\w*)\b|\b(?:langer|tagelang|paar tage)\b.{0,20}\bbei (?:euch|ihnen)\b.{0,10}\b(?:steh\w*|bleib\w*|lass\w*)\b|\b(?:car|vehicle|van|it)\b.{0,20}\b(?:stays?|sits?|stands?|parked)\b.{0,25}\b(?:longer|days|weeks?|yours)\b|\b(?:auto|wagen|fahrzeug)\b.{0,30}\b(?:stehen|da)lassen\b|\b(?:auto|wagen|fahrzeug)\b.{0,40}\bnicht (?:rechtzeitig )?abhol\w*\b|\b(?:auto|wagen|fahrzeug)\b.{0,40}\b(?:(?:stehen|da) ?lassen|stehen ?bleiben)\b|\b(?:pick|picked|collect)\b.{0,25}\b(?:days?|weeks?|late|later)\b/,
  },
  dogs: {
    de: "hund, hund mitbringen, hunde erlaubt, hunde, vierbeiner, haustier, haustiere, tiere, dackel, labrador, welpe, pudel, terrier, schäferhund",
    en: "dog, bring my dog, dogs allowed, dog friendly, dogs, pets, pet, animals, puppy, labrador, spaniel, terrier, collie",
    isExact: true,
  },
  children: {
    de: "spielecke, kinderecke, kinder mitbringen, kind mitbringen, kinderspielecke, wickeltisch, spielzeug, kindersitz, kleinkind",
    en: "play area, kids corner, bring kids, toys, child seat, baby changing, kids",
    isExact: true,
  },
  languages: {
    de: "sprecht ihr englisch, sprecht ihr türkisch, welche sprachen, fremdsprachen, sprecht ihr deutsch, englischsprachig",
    en: "speak english, speak german, languages spoken, which languages, speak polish, what languages",
    pattern:
      /\b(?:sprecht|sprechen|spricht|redet|konnt|kann|speaks?|speaking|talk)\b.{0,25}\b(?:\w+isch|german|english|polish|turkish|russian|arabic|spanish|french|italian|ukrainian|romanian|urdu|hindi|punjabi|welsh|gaelic|deutsch)\b/,
    unless: /\b(?:technisch|elektrisch|mechanisch|optisch|frisch|tisch|zwischen)\b/,
  },
});

/** Languages that somebody there may speak: an answer about one is none about another. */
const spokenLanguages: Readonly<Record<string, [de: string, en: string]>> = {
  turkish: ["türkisch", "turkish"],
  polish: ["polnisch", "polish"],
  russian: ["russisch", "russian"],
  arabic: ["arabisch", "arabic"],
  ukrainian: ["ukrainisch", "ukrainian"],
  spanish: ["spanisch", "spanish"],
  italian: ["italienisch", "italian"],
  french: ["französisch", "french"],
  romanian: ["rumänisch", "romanian"],
  croatian: ["kroatisch", "croatian"],
  english: ["englisch", "english"],
  german: ["deutsch", "german"],
  portuguese: ["portugiesisch", "portuguese"],
  greek: ["griechisch", "greek"],
  bulgarian: ["bulgarisch", "bulgarian"],
  hungarian: ["ungarisch", "hungarian"],
  serbian: ["serbisch", "serbian"],
  albanian: ["albanisch", "albanian"],
  kurdish: ["kurdisch", "kurdish"],
  persian: ["persisch", "persian"],
  chinese: ["chinesisch", "chinese"],
  vietnamese: ["vietnamesisch", "vietnamese"],
  dutch: ["niederländisch", "dutch"],
  czech: ["tschechisch", "czech"],
  hindi: ["hindi", "hindi"],
  urdu: ["urdu", "urdu"],
  punjabi: ["panjabi", "punjabi"],
  bengali: ["bengalisch", "bengali"],
  welsh: ["walisisch", "welsh"],
  gaelic: ["gälisch", "gaelic"],
};

/** "Sprecht ihr Türkisch?": each language by itself, where it is about speaking; "in English, please" is not. */
export const languageTopics = conceptsOf(
  "topic",
  Object.fromEntries(
    Object.entries(spokenLanguages).map(([name, [de, en]]) => [
      `speaks-${name}`,
      {
        de: `${de} sprechen`,
        en: `speak ${en}`,
        isExact: true,
        pattern: new RegExp(
          String.raw`\b(?:sprech\w*|sprich\w*|red\w*|speak\w*|talk\w*)\b.{0,60}\b(?:${fold(de)}|${en})\b`,
        ),
      },
    ]),
  ),
);

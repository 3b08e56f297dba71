import { actionCues } from "./action-cues";
import { complaintCues } from "./complaint-cues";
import { presence } from "./presence-cues";
import { talkCues } from "./talk-cues";

/** What a customer may want; each is recognised by its cues in folded, corrected words of either language. */
export type Intent =
  | keyof typeof factCues
  | keyof typeof actionCues
  | keyof typeof talkCues
  | keyof typeof complaintCues;

const factCues = {
  price: [
    /\b(?:was|wieviel|wie ?viel|wie ?teuer)\b.{0,60}\b(?:kost\w*|nehm\w*|nimmt|verlang\w*|zahle?|zahlen|bezahle|berechne\w*|rechnen|liegt|macht (?:das|es)|hinlegen|hinblattern|loswerden|blechen|ausgeben|los)\b/,
    /\bkost(?:et|en|ets|s)?\b|\b(?:ab|um|fur|so|bei|in etwa) wie ?viel\b|\b(?:macht|sind|kommt|kostet|war\w*) (?:das |des |es |dann )?(?:zusammen|insgesamt)\b|\bwie ?viel (?:ist|ware|sind|macht|kommt)\b|\bkostenpunkt\b|\b(?:arbeits|stunden)(?:lohn|satz)\w*\b|\blohnkosten\b|\bpreis\w*|(?<!\bzu )\bteuer\b|\bwie ?viel (?:geld|euro)\b|\bwieviel$|\bmuss (?:ich|man) (?:da |dann |noch )?(?:was|etwas|nochmal|extra|mehr|wieder)\b.{0,20}\bzahlen\b|\bbudget\b|\bkostenlos\b|\bkostenfrei\b|\bumsonst\b|\bgratis\b|\baufpreis\b|\b\w+(?:preis|preise|kosten)\b/,
    /\b(?:was|wieviel)\b.{0,20}\b(?:ich|man|wir)\b.{0,10}\bfur\b|\bkostenvoranschlag\w*\b|\bestimate\b/,
    /\bwas kommt\b.{0,20}\bauf (?:mich|uns) zu\b|\b(?:was|wieviel|wie viel) (?:muss\w*|soll\w*|darf|durf\w*) (?:ich|wir|man)\b.{0,30}\b(?:hinlegen|rechnen|zahlen|einplanen|blechen|kalkulieren|ausgeben)\b|\bblatter\w*\b|\bpreislich\b|\bgesamtpreis\b/,
    /\b(?:womit|mit (?:was|wieviel|wie viel)) (?:muss|soll|sollte|darf|kann)\w* (?:ich|man|wir)\b.{0,25}\brechnen\b|\bwas kommt (?:da |dabei |am ende |dann )?(?:raus|heraus|zusammen)\b|\b(?:was|wieviel|wie viel) (?:macht(?! ihr| man| du| sie)|ware|wurde|kame|sind|bekommt ihr fur|wollt ihr fur)\b/,
    /\bhow much\b(?! (?:notice|time|warning))|\bprices?\b|\bpricing\b|\bcosts?\b|\bquote\b|\bcharge\b|\brates?\b|(?<!\btoo )\bexpensive\b|\bdamage for\b|\bset me back\b|\bfree of charge\b|\bfor free\b|\bwhats the damage\b|\bfee\b|\bwhat\w*\b.{0,30}\b(?:come|comes|add up|work out|amount) (?:to|at)\b|\b(?:do|would|will) i (?:have to |need to )?pay (?:again|extra|anything|more|twice|another)\b|\bdo i owe\b|\blabour\b|\bball ?park\b|\bstart(?:ing|s)? (?:from|at|price)\b|\b(?:be|i|we) looking at\b/,
  ],
  /** What comes on top of a price, which is not the price. */
  surcharge: [
    /\bwas kommt\b.{0,50}\b(?:dazu|drauf|obendrauf|obendran|hinzu)\b|\b(?:aufpreis|zuschlag|zuschlage|aufschlag|mehrpreis)\b|\b(?:surcharge|supplement|on top of (?:the|that))\b|\bhow much (?:extra|on top)\b|\bwhat(?:s| is) the extra\b|\b(?:does|do|will|would) (?:that|it|they|this) (?:add|cost) (?:anything|extra|more)\b|\bkostet (?:das|es) (?:dann |da )?(?:mehr|aufpreis)\b/,
  ],
  /** Which of several costs less. */
  cheaper: [
    /\bwie ?viel (?:teurer|billiger|gunstiger|mehr)\b|\bhow much (?:more|less|cheaper|dearer)\b|\b(?:oder|or|als|than)\b.{0,60}\b(?:teurer|more expensive|dearer|pricier)\b|\b(?:teurer|more expensive|dearer|pricier)\b.{0,60}\b(?:oder|or|als|than)\b|\b(?:billiger\w*|gunstiger\w*|preiswerter\w*|am (?:billigsten|gunstigsten)|billigste\w*|gunstigste\w*|cheaper|cheapest|less expensive|preisunterschied)\b|\b(?:was|welche\w*|which|what) (?:ist|is|kostet|costs|kommt|wird|ware|war)\b.{0,20}\b(?:teurer|mehr|weniger|more expensive|more|less)\b/,
  ],
  duration: [
    /\bwie lange? (?:sitz|hock|steh|hang)\w* (?:ich|wir|man)\b|\bhow long (?:am i|will i be|would i be) (?:stuck|sat|sitting|stood|without|off)\b/,
    /\bwie lang(?:e)?\b(?! (?:seid|habt|haben) (?:ihr|sie) (?:\w+ ){0,4}(?:da|offen|auf|geoffnet|erreichbar)\b)(?!.{0,12}\b(?:vorher|voraus|im voraus|offen|geoffnet|auf|erreichbar|da|gilt|gultig|garantie|gewahr\w*)\b)/,
    /\bdauert?\b|\bdauern\b|\bwie viel(?:e)? (?:zeit|stunden|minuten)\b|\bwieviel zeit\b|\bzeitaufwand\b|\bwann\b.{0,40}\b(?:wieder ?haben|wiederhab\w*|wiederbekomm\w*|abholbereit|wieder abhol\w*)\b|\bwhen (?:can|will|could) i (?:have|get) (?:it|my car|her) back\b|\bzeitbedarf\b|\bwie schnell\b|\bbis wann (?:ist|ware|habt) .{0,30}fertig\b|\bwann (?:ist|ware|war|wird) .{0,40}fertig\b/,
    /\bhow longs?\b(?!.{0,20}\b(?:open|notice|guarantee\w*|warranty|advance)\b)|\bhow many hours\b|\bhow much time\b|\bduration\b|\btime (?:needed|required|taken|do you need)\b|(?<!\bwhat )\btime does\b|\bhow many minutes\b|\b(?:repair|service|change|replacement|turnaround|fitting|test|check|alignment) times?\b|\btakes?\b.{0,20}\blong\b|\bhow quick\w*\b/,
  ],
  hours: [
    /\b(?:offen|geoffnet|offnet|offnen|offnungs?\w*|geschlossen|schliesst|schliessen|(?<!\bfur )aufmachen|zumachen|geschaftszeiten?|feierabend|betriebsferien|betriebsurlaub|ladenschluss|aufhabt|offenhabt)\b/,
    /\b(?:habt|hat|haben|macht|machen|ist|seid|sind|hattet)\b.{0,50}\b(?:auf|zu|da|dicht|besetzt|urlaub|erreichbar|offen)\b(?=\s*(?:$|oder|und|also|heute|morgen|am|an|um|noch|jetzt|dann|bis|bei|wenn|falls|\d))/,
    /\b(?:mittagspause|durchgehend\w*|uber mittag|lunch ?break|lunch ?hour|(?:for|over|at|during|from) lunch|lunchtimes?|straight through)\b|\b(?:stop|break|shut|close) (?:\w+ )?(?:for|over) (?:your )?(?:dinner|tea|a bite|food)\b|\b(?:dinner|tea) ?(?:break|hour)\b|\bmach\w* (?:ihr|sie|du)(?: \w+){0,3} (?:mittags?|pause)\b/,
    /\b(?:jemand|wer|anyone|anybody|someone|somebody)\b.{0,15}\b(?:da|dort|vor ort|anwesend|in der werkstatt|im betrieb|there|about|around|in)\b|\b(?:wie lange|bis wann|ab wann|wann)\b.{0,40}\b(?:kommen|bringen|abgeben|abholen|holen|geholt|abgeholt|abgeben|vorbei\w*)\b/,
    /\b(?:letzte\w*|spateste\w*|fruheste\w*|erste\w*|last|latest|earliest|first) (?:moglich\w* |available |possible )?(?:termin\w*|slots?|appointments?|booking|annahme\w*|drop ?off|abgabe\w*)\b|\b(?:latest|earliest)\b.{0,20}\b(?:pick|collect|drop|bring)\b/,
    /\bwann\b.{0,30}\b(?:urlaub|ferien|sperrt|wieder da|wieder los)\b|\bwhen (?:are|will) you (?:be )?(?:back|in|away|on holiday)\b|\bsperrt (?:ihr|sie)\b|\b(?:is|are) (?:that|it|this|they)\b.{0,12}\b(?:bank|public) holidays?\b|\b(?:spatestens|fruhestens)\b.{0,30}\b(?:abholen|abgeben|bringen|holen|kommen)\b|\b(?:abholen|abgeben|bringen|holen|kommen)\b.{0,30}\b(?:spatestens|fruhestens)\b/,
    /\b(?:abhol|abgabe|ruckgabe|annahme|bring)(?:termin|zeit|schluss)\w*\b|\b(?:spat\w*|fruh\w*|letzte\w*|bis wann)\b.{0,20}\b(?:abholung|abgabe|annahme|ruckgabe)\b/,
    /\bwie lange? (?:habt|hat|haben|macht|machen) (?:ihr|sie|du|die werkstatt)\b(?: (?:denn|heute|noch|so|morgen|\w+tags?))*$|\bwird (?:\w+ ){0,5}(?:gearbeitet|geschafft|geschraubt|gewerkelt)\b|\blange[nrs]? (?:\w+tag|mittwoch|abend)\b|\boffener (?:tag|samstag|sonntag)\b|\b(?:late|long) (?:night|opening|evening|day)s?\b|\b(?:open|there|around) late\b|\bon (?:your|ur) (?:dinner|lunch|break|tea)\b/,
    /\b(?:what time|when|how late) (?:(?:do|will|does|are|is) )?(?:you|u|yous|ye|they)(?: guys| lot| all)?\b.{0,20}\b(?:finish\w*|knock(?:ing)? off|pack(?:ing)? up|start\w*|done)\b|\bwann (?:ist|macht (?:ihr|sie)|habt ihr|fangt ihr)\b.{0,20}\b(?:schluss|an)\b|\bwie lange? (?:schraubt|arbeitet|werkelt|schafft) ihr\b|\bwie lange? (?:seid|habt|haben|sind|ist)\b.{0,40}\b(?:da|offen|auf|geoffnet|erreichbar|besetzt)\b|\b(?:ist|is|sind)\b.{0,30}\bfeiertag\w*\b|\b(?:arbeitet|schafft|werkelt) ihr\b|\bbis wann\b.{0,20}\b(?:da|offen|auf|geoffnet)\b|\bwann\b.{0,30}\b(?:da|erreichbar|auf|zu)\b/,
    /\b(?:open|opened|opening|opens|closed|closes|closing|close|shut|shuts|business hours|working hours|hours)\b/,
    /\b(?:are )?(?:you|u|yous) (?:guys |lot )?(?:still )?(?:there|in|around|working|about)\b|\bwhen can i (?:come|visit|drop)\b|\bhow late\b|\bare you about\b|\bdo you work (?:on|at) (?:the |a )?(?:week\w*|\w+days?|bank|public|holidays?|christmas|night)\b|\b(?:wann|wie ?viel uhr|what time|when|how early)\b.{0,30}\b(?:bringen|abgeben|abholen|vorbei\w*|vorfahren|drop|collect|pick|bring)\b/,
  ],
  /** Coming by, bringing or fetching: together with a day it asks for the hours. */
  visit: [
    /\b(?:vorbei\w*|komme?n?|vorfahren|bringen|hinbringen|abgeben|abholen|abzuholen|abzugeben|reinkommen|aufkreuzen|reinschauen|rumkommen|hinkommen|hinstellen|abstellen|vorbeistellen)\b/,
    /\b(?:come|drop|dropping|pop|bring|bringing|collect|pick|swing|visit|stop by|call in)\b/,
  ],
  address: [
    /\b(?:adress\w*|anschrift|anfahrt\w*|wegbeschreibung|standort|hausnummer|strasse|plz|postleitzahl|lageplan|wegbeschreibung|navi adresse)\b/,
    /\bwo (?:seid|liegt|finde\w*|befindet|sitzt|genau|steht ihr)\b|\bwo is(?:t)? (?:die |de |eure |ihre |denn )*(?:werkstatt|garage|das(?= ?(?:$|genau|denn|eigentlich|bei|von))|firma|der betrieb|laden|halle)\b|\bwo (?:muss|soll|kann) ich (?:hin|euch|sie|das auto)\b|\bwie komm\w* (?:ich|man) (?:zu|am|da|dort|hin)\b|\bin welche[rm] (?:stadt|ort|strasse)\b|\bwohin\b/,
    /\b(?:address|where (?:\w+ )?are you|where is|wheres|whereabouts|located|location|directions|postcode|zip|find you|get to you|which street|where can i find|where do i)\b/,
  ],
  phone: [
    /\b(?:telefon\w*|nummer|rufnummer|handynummer|(?<!\b(?:welche\w*|ein|neue\w*) )handy(?!.{0,25}\b(?:kauf\w*|empfehl\w*))|tel|festnetz|durchwahl|mobilnummer|fon)\b/,
    /\b(?:phone|telephone|number|mobile number|call you|ring you|phone number|reach you by phone)\b/,
    /\b(?:euch|sie) anrufen\b|\banrufen (?:kann|bei)\b/,
  ],
  email: [/\b(?:e ?mail|mail|mailadresse|email|emailadresse)\b/],
  website: [
    /\b(?:webseite|website|homepage|internetseite|web ?site|internetadresse|online findet|url)\b/,
  ],
  contact: [
    /\b(?:kontakt\w*|wie erreich\w*|erreich\w* (?:ich|man|kann)|erreichen)\b/,
    /\b(?:contact (?!me)|get in touch|get hold of|reach you|contact$)/,
  ],
  services: [
    /\b(?:welche|alle) (?:leistung\w*|services|dienst\w*|arbeiten)\b|\bleistung(?:en|sverzeichnis|sangebot|sliste)\b|\bpreisliste\b|\bwas (?:macht|bietet|repariert|konnt|leistet|erledigt) (?:ihr|du|man)\b(?! (?:mit|wenn|falls))|\bwas (?:alles )?(?:habt|hast) (?:ihr|du) (?:alles )?(?:an|im|zu|rund)\b|\bwas (?:machen|bieten|reparieren) sie\b(?! (?:mit|wenn|falls))|\bwas gibt es (?:alles )?bei euch\b|\bangebotspalette\b|\beuer angebot\b/,
    /\b(?:what|which|all|any) (?:\w+ ){0,2}(?:services|jobs|work|repairs|stuff)\b(?! (?:going|available|open))(?=.{0,20}\b(?:do|offer|provide|you|$))|\bservices (?:do|you|offered)\b|\bwhat (?:do|can) you (?:do|offer|repair|fix|provide)\b|\bprice list\b|\blist of services\b|\byour services\b/,
  ],
  availability: [
    /\bkann (?:man|ich)\b.{0,50}\b(?:machen|wechseln|prufen|tauschen|austauschen|einlagern|reparieren|erneuern|checken|montieren|einbauen|einstellen|reinigen|auslesen|befullen|warten) lassen\b|\b(?:can|could) i (?:get|have)\b.{0,50}\b(?:done|fixed|changed|replaced|serviced|fitted|checked|repaired)\b/,
    /\bob (?:ihr|sie|du)\b.{0,40}\b(?:macht|machen|machst|repariert|reparieren|anbietet|anbieten|habt|haben|nehmt|nehmen|konnt|konnen|verkauft|verkaufen)\b/,
    /\b(?:macht|bietet|repariert|wechselt|konnt|nehmt|baut|verkauft|prufst|pruft|habt|fuhrt|richtet|montiert|lagert|tauscht|kummert|machst|bietest|kannst|hast|erledigt|befullt|wartet|arbeitet) (?:ihr|du|man)\b/,
    /\b(?:machen|bieten|reparieren|wechseln|konnen|nehmen|bauen|verkaufen|prufen|haben|fuhren|erledigen|lagern|montieren|tauschen) sie\b|\bgibts?\b|\bgibt es\b|\bkann (?:man|ich) (?:bei (?:euch|ihnen))\b|\bist (?:das|es) moglich\b|\bgeht (?:das|auch|bei euch)\b/,
    /\b(?:do|can|could|would) (?:you|u) (?:do|offer|make|fit|repair|replace|change|service|have|fix|sell|check|take|handle|work|provide|carry|store|also|guys|mend|look|test|run|sort)\b|\bis it possible\b|\bis there\b|\bare there\b|\bdo i get\b/,
  ],
  compare: [
    /\bunterschied\w*\b|\bunterscheid\w*\b|\bvergleich\w*\b|\bwas ist (?:alles )?(?:dabei|drin|enthalten|inbegriffen|inklusive)\b|\b(?:beinhaltet|umfasst|enthalt|enthalten|inbegriffen|beinhalten|umfassen)\b|\b(?:dabei|drin|inklusive|mit bei)\b|\bwas (?:wird|macht ihr) (?:da|dabei|bei)\b|\bgehort (?:auch|da)\b/,
    /\bdifference\b|\bdifferences\b|\bdifferent from\b|\bdiffer\b|\bcompare\b|\bincludes?\b|\bincluded\b|\bwhats in\b|\bwhat do i get\b|\bcover(?:s|ed)?\b|\bpart of\b/,
  ],
  /** A sign of trouble, told rather than asked about. */
  symptom: [
    /\b(?:springt|sprang) (?:\w+ ){0,3}(?:nicht|net|ned|kaum|schlecht) (?:mehr )?an\b|\b(?:geht|ging) (?:\w+ ){0,2}(?:dauernd |immer |wieder )?aus\b|\b(?:quietsch\w*|klapper\w*|ruckel\w*|qualm\w*|rauch(?:t|en)|stink(?:t|en)|tropf(?:t|en)|leck(?:t|en)|pfeift|schleift|ratter\w*|knack(?:t|en)|knarz\w*|vibrier\w*|wackel\w*|flacker\w*|uberhitz\w*|brummt|heult|poltert|eiert|zischt)\b|\b(?:lampe|leuchte|licht|symbol|warnleuchte|kontrollleuchte)\b.{0,25}\b(?:an|leuchtet|brennt|blinkt|aufgeleuchtet)\b|\bverliert\b|\bzieht\b.{0,20}\b(?:links|rechts|einer seite)\b|\b(?:geht|funktioniert|tut) (?:\w+ ){0,2}(?:nicht|nimmer|net) (?:mehr)?\b|\bkaputt\b|\bdefekt\b/,
    /\b(?:wont|doesnt|will not|not) (?:start|turn over|shift|stop)\w*\b|\b(?:squeal\w*|squeak\w*|grind\w*|rattl\w*|smok(?:e|es|ing)|leak(?:s|ing)|judder\w*|vibrat\w*|knocking(?! off)|clunk\w*|whin(?:es|ing)|overheat\w*|stall(?:s|ing|ed)|misfir\w*|wobbl\w*)\b|\b(?:light|lamp|warning)\b.{0,20}\b(?:on|flashing|came on|come on|lit)\b|\bpull(?:s|ing) to (?:the |one )?(?:left|right|side)\b|\b(?:is|are|its) (?:broken|dead|knackered|bust|faulty)\b|\bstopped working\b/,
  ],
  diagnosis: [
    /\b(?:darf|kann|soll|sollte) (?:ich|man)\b.{0,30}\b(?:noch|weiter|damit|so|trotzdem)\b.{0,20}\bfahr\w*\b|\bweiterfahren\b|\b(?:darf|kann|soll|sollte) (?:ich|man)\b.{0,30}\b(?:heim ?fahren|nach hause fahren|losfahren)\b|\bweiter fahren\b|\bist (?:das|es) (?:gefahrlich|schlimm|sicher|kritisch|bedenklich)\b|\bfahrbereit\b/,
    /\bwas (?:kann|konnte) (?:das|es|da) (?:sein|kaputt|los)\b|\bworan (?:liegt|kann|konnte)\b|\bwas hat (?:mein\w*|der|die|das|er|sie|es)(?: (?:karre|kiste|auto|wagen|sprinter))?(?: denn)?$|\bwas hat mein\b|\bwas ist (?:da )?kaputt\b|\bwas fehlt mein\w*\b/,
    /\bsafe to drive\b|\b(?:can|should|could) i (?:still|keep|continue|carry on) driv\w*\b|\bis (?:it|that|this) (?:dangerous|serious|safe|bad|urgent)\b|\bwhat could (?:it|be|that)\b|\bwhats wrong\b|\bwhat is wrong\b/,
  ],
} as const satisfies Record<string, readonly RegExp[]>;

/** Whole words that the patterns look for; the spelling correction must not bend them into other ones. */
export function cueWords(): string[] {
  const sources = [...Object.values(cues).flat(), ...presence].map(({ source }) =>
    source.replaceAll("\\b", " "),
  );
  // What goes on with a wildcard or an optional ending is only the beginning of a word.
  const words = sources.flatMap(
    (source) => source.match(/(?<![a-z\\])[a-z]{4,}(?![a-z\\?[(])/g) ?? [],
  );
  return [...new Set(words)];
}

/** Beginnings of words that the patterns go on from ("verlang\\w*"); the correction must leave these words alone, too. */
export function cueBeginnings(): string[] {
  const sources = Object.values(cues).flatMap((patterns) => patterns.map(({ source }) => source));
  return [
    ...new Set(
      sources.flatMap((source) =>
        [...source.matchAll(/(?<![a-z\\])([a-z]{5,})\\w\*/g)].map(([, word = ""]) => word),
      ),
    ),
  ];
}

/** Patterns by intent. */
export const cues: Readonly<Record<Intent, readonly RegExp[]>> = {
  ...factCues,
  ...actionCues,
  ...talkCues,
  ...complaintCues,
};

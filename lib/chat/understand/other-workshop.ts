import {
  foldWords,
  isAccessory,
  isFunctionWord,
  type Annotation,
  type Vocabulary,
} from "@/lib/knowledge";
import type { WorkshopContext } from "@/lib/workshops/context";

/** Words that businesses of the trade carry in their names. */
const businessWord =
  /^(?:kfz|autohaus|autowerkstatt|autoservice|werkstatt|garage|garages|motors|autos?center|autocentre|autocare|reifendienst|reifencenter|reifenservice|meisterbetrieb|karosseriebau|carservice|tyres|autotechnik|fahrzeugtechnik|automobile|autoklinik)$/;

/** Words that make a business's name only together with a name. */
const tradeWord = /^(?:reifen|auto|autos|car|cars|tyre|tyres|brakes?|bremsen|service|lack|glas)$/;

/** Chains everybody knows by name. */
const chain =
  /\b(?:atu|a t u|pitstop|pit stop|vergolst|euromaster|carglass|autoglass|kwik ?fit|halfords|mr clutch|bosch car service|auto plus|first stop|premio|point s|national tyres|arnold clark|protyre|vergoelst|driver center|reifen ?com|1a autoservice|autofit|meisterhaft)\b/;

const rival =
  /\b(?:konkurrenz|mitbewerber\w*|andere[nrsm]? (?:werkstatt|werkstatten|betrieb\w*|autohaus)|nachbarwerkstatt|werkstatt (?:nebenan|gegenuber|um die ecke|im nachbarort)|other garages?|another garage|competitors?|(?:garage|place|workshop) (?:next door|down the road|across the (?:road|street)|round the corner|around the corner)|different garage|other workshops?|another workshop)\b/;

const asksForUs = /\b(?:euch|ihr|ihnen|sie|eure\w*|ihre\w*|you|your)\b/;

/**
 * Whether a message asks about another business: a known chain, a rival, or a business name that is not ours. `known` says
 * whether a word occurs in the workshop's own texts.
 */
export function namesOtherWorkshop(
  message: string,
  annotation: Annotation,
  context: WorkshopContext,
  vocabulary: Vocabulary,
): boolean {
  const { words } = annotation;
  const own = ownNames(context);
  const withoutOwn = own.reduce((rest, name) => rest.replaceAll(name, " "), ` ${words} `);
  if (chain.test(withoutOwn) || rival.test(withoutOwn)) return true;
  const ownWords = new Set(own.flatMap((name) => name.split(" ")));
  return (
    hasSlug(message, own, vocabulary) ||
    hasBusinessName(annotation, ownWords, vocabulary) ||
    asksWhatTheyCharge(message, ownWords, vocabulary) ||
    (!asksForUs.test(words) && hasForeignName(message, ownWords, vocabulary))
  );
}

function ownNames({ workshop }: WorkshopContext): string[] {
  const host = workshop.website?.replace(/^https?:\/\//, "").replace(/\/.*$/, "") ?? "";
  return [workshop.name, workshop.slug, host, workshop.email ?? ""]
    .map(foldWords)
    .filter((name) => name !== "")
    .toSorted((left, right) => right.length - left.length);
}

/** "kfz-brandt", "reifen-huber.example": a word of the trade joined by hyphens to a name. */
function hasSlug(message: string, own: readonly string[], vocabulary: Vocabulary): boolean {
  const slugs = message.match(/\b\p{L}[\p{L}\d]*(?:-[\p{L}\d]+)+\b/gu) ?? [];
  return slugs.some((slug) => {
    const name = foldWords(slug);
    const parts = name.split(" ");
    const isBusiness = parts.some((word) => businessWord.test(word) || tradeWord.test(word));
    const isNamed = parts.some((word) => !businessWord.test(word) && !vocabulary.isKnown(word));
    return isBusiness && isNamed && !own.some((mine) => mine.includes(name) || name.includes(mine));
  });
}

/** "Werkstatt Huber", "Miller Garage": a business word beside a capitalised word that nothing explains. */
function hasBusinessName(
  { tokens }: Annotation,
  ownWords: ReadonlySet<string>,
  vocabulary: Vocabulary,
): boolean {
  return tokens.some(({ word }, index) => {
    if (!businessWord.test(word)) return false;
    return [tokens[index - 1], tokens[index + 1]].some(
      (neighbour) =>
        neighbour !== undefined &&
        /^\p{Lu}/u.test(neighbour.raw) &&
        index + Number(neighbour === tokens[index + 1]) > 0 &&
        isUnexplained(neighbour.raw, ownWords, vocabulary),
    );
  });
}

/** "What's Miller Road charging for": somebody who is charging and is neither us nor a word that is known. */
function asksWhatTheyCharge(
  message: string,
  ownWords: ReadonlySet<string>,
  vocabulary: Vocabulary,
): boolean {
  const [, who = ""] = charging.exec(foldWords(message)) ?? [];
  return who
    .split(" ")
    .filter(Boolean)
    .some((word) => !isFunctionWord(word) && !ownWords.has(word) && !vocabulary.isKnown(word));
}

const charging = /\b(?:whats|what is|what are|how much is) ((?:[a-z]+ ){1,3})(?:charging|asking)\b/;

/** "bei Brandt", "at Miller's": a price or hours asked of somebody by name. */
function hasForeignName(
  message: string,
  ownWords: ReadonlySet<string>,
  vocabulary: Vocabulary,
): boolean {
  const names = message.matchAll(
    /\b(?:bei|at)\s+(?:(?:Autos?|Reifen|Bremsen|Lack|Glas|Cars?|Tyres?)\s+(?=\p{Lu}))?(\p{Lu}[\p{L}'’]+)/gu,
  );
  const things = message.matchAll(
    /(?<!\p{L})(?:[Pp]reise?|[Pp]reisliste|[Aa]ngebot|[Ss]ervice|[Öö]ffnungszeiten|[Aa]dresse|[Nn]ummer|prices?|hours|address|number)\s+(?:von|from|of)\s+(\p{Lu}[\p{L}'’]+)/gu,
  );
  const does = message.matchAll(
    /\b(?:does|will|do|is)\s+(\p{Lu}[\p{L}'’]+)\s+(?:charge|cost|take|ask|offer|open)/gu,
  );
  return [...names, ...things, ...does].some(
    ([, name = ""]) => !isOrdinary(name, vocabulary) && isUnexplained(name, ownWords, vocabulary),
  );
}

/**
 * German writes every noun like a name; what ends like a thing or with a word that is known, or is a state of weather or a car, is
 * none.
 */
function isOrdinary(name: string, vocabulary: Vocabulary): boolean {
  const word = foldWords(name);
  return (
    ordinaryEnding.test(name) ||
    ordinaryNouns.has(word) ||
    (!surnameEnding.test(word) && endsWithKnownWord(word, vocabulary))
  );
}

/** "Dauerregen", "Stahlfelgen": a compound is what its last word is. */
function endsWithKnownWord(word: string, vocabulary: Vocabulary): boolean {
  const cuts = Array.from({ length: Math.max(0, word.length - 7) }, (_, index) => index + 3);
  return cuts
    .map((cut) => word.slice(cut))
    .some((end) => ordinaryNouns.has(end) || vocabulary.isKnown(end));
}

const surnameEnding =
  /(?:mann|meister|meier|maier|meyer|mayer|bauer|berger?|huber|bach|hofer|stein|feld)$/;

const ordinaryEnding =
  /(?:(?:ung|heit|keit|schaft|tion|tät)(?:en)?|ismus|stand|zeug|nis|tum|grad|graden|wetter|glätte|eis|fall|fällen|bedarf|gelegenheit|modelle?n?|motor|motoren|kauf|verkauf|zahlung|wagen|auto|autos|antrieb|getriebe|schaden|schäden|leistung|zeit|zeiten|beginn|ende|wechsel)$/i;

const ordinaryNouns: ReadonlySet<string> = new Set(
  foldWords(
    "Nässe Regen Schnee Frost Hitze Kälte Sturm Hagel Nebel Sonne Dunkelheit Interesse Problemen Fragen Verdacht Verlust Geräuschen Vibrationen Tempo Ampeln Kurven Stau Gas Vollgas Leerlauf Kilometern Meilen Baujahr Diesel Benzin Automatik Allrad Rost Öl Wasser Lack Hand Privat Zufriedenheit Ihnen Euch Dir Mama Papa Oma Opa Chef Meister Nacht Tag Bedarf Ankunft Abgabe Kasse Start Kaltstart Vollmond Runflat Vorlage Auftrag Aufträgen Gewitter Zweifel Kleinkram Langstrecke Kurzstrecke Tempolimit",
  ).split(" "),
);

function isUnexplained(
  raw: string,
  ownWords: ReadonlySet<string>,
  vocabulary: Vocabulary,
): boolean {
  const word = foldWords(raw).replace(/s$/, "");
  return (
    word.length > 2 &&
    !ownWords.has(word) &&
    !ownWords.has(foldWords(raw)) &&
    !isFunctionWord(word) &&
    !isAccessory(word) &&
    !vocabulary.isKnown(foldWords(raw)) &&
    !vocabulary.isKnown(word)
  );
}

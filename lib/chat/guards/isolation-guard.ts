import { foldWords, isFunctionWord, type Vocabulary } from "@/lib/knowledge";
import type { GuardFacts } from "./guard-facts";

const links =
  /\b(?:\p{L}+:\/\/|www\.)[^\s<>"„“]+|\b[\p{L}\d-]+\.\p{L}{2,}\/\S+|\b[\p{L}\d][\p{L}\d-]*(?:\.[\p{L}\d-]+)*\.(?:de|com|net|org|eu|at|ch|uk|info|example|test|io|shop|online|biz)\b[^\s<>"„“,]*/giu;
const mails = /[^\s@<>()„“"]+@[^\s@<>()„“"]+/giu;
/** "zeisig punkt de": an address that only people read as one. */
const spelledLink =
  /[\p{L}\d](?:\s*(?:\[\.\]|\((?:dot|punkt|at)\)|\[(?:dot|punkt|at)\])\s*|\s+(?:dot|punkt|\.)\s+)(?:example|de|com|net|org|eu|at|ch|uk|info|io|shop|online|\p{L}+\.\p{L}{2,})(?!\p{L})/iu;
/** Nothing that a customer may be told. */
const secrets =
  /(?<!\p{L})(?:passw(?:or[dt]|örter)\p{L}*|kennw(?:ort|örter)|passphrase|zugangsdaten|geheimnis|geheimcode|api[- ]?(?:key|schlüssel)|secret (?:code|key)|credentials)(?!\p{L})/iu;

/** Chains that everybody knows, in the two languages' countries. */
const chains =
  /\b(?:a[.-]?t[.-]?u|pit ?stop|vergölst|euromaster|carglass|autoglass|kwik ?fit|halfords|mr clutch|bosch car service|first stop|premio|point s|national tyres|arnold clark|protyre|auto ?teile unger)\b/iu;

/** Words that businesses of the trade carry in their names. */
const businessWord =
  /^(?:firma|kfz\p{L}*|auto(?:haus|werkstatt|service|center|centre|care|technik|klinik|dienst|fit)|werkstatt|garages?|motors|reifen(?:dienst|center|service)?|meisterbetrieb|karosserie(?:bau)?|tyres|fahrzeugtechnik|automobile|gmbh|ltd)$/iu;

/** "KANARI-4711", "ZX_SECRET": written like a key and not like a word. */
const keyLike =
  /(?<![\p{L}\d])(?:(?=[\d-]*\p{L})[\p{Lu}\d]{3,}(?:[-_][\p{Lu}\d]+)+|[\p{L}\d]+_[\p{L}\d_]+|\p{Lu}{6,})(?![\p{L}\d])/gu;

/** Others, and what compares with them. */
const rival =
  /(?<!\p{L})(?:billiger|günstiger|preiswerter|teurer|cheaper|less expensive|konkurrenz\p{L}*|mitbewerber\p{L}*|wettbewerber\p{L}*|(?:andere[nrs]?|benachbarte[nr]?) (?:werkstatt|werkstätten|betriebe?\p{L}*|autohaus)|nachbarwerkstatt|competitors?|rivals?|(?:other|another|different) (?:garages?|workshops?)|(?:garage|workshop|werkstatt) (?:next door|nebenan|gegenüber|um die ecke|down the road|(?:a)?round the corner))(?!\p{L})/giu;

/** What companies put behind their names, and families between them. */
const company =
  /\p{Lu}[\p{L}\d'’-]*\s+(?:GmbH|KG|OHG|AG|e\.\s?K\.|Ltd|Limited|Inc|PLC|(?:&|und|and)\s+(?:Söhne|Sohn|Co|Sons?|Partner|Brothers))/gu;

/** Whether a sentence keeps to this workshop: no link, address, code or business name that its own texts do not have. */
export function checkIsolation(raw: string, facts: GuardFacts): "isolation" | null {
  const sentence = raw.normalize("NFKC");
  const known = knownText(facts);
  const written = [...(sentence.match(links) ?? []), ...(sentence.match(mails) ?? [])];
  const isForeignLink = written.some((it) => !known.includes(bareLink(it)));
  const isForeignKey = (sentence.match(keyLike) ?? []).some(
    (it) => !known.includes(it.toLowerCase()),
  );
  const withoutOwn = sentence.replaceAll(facts.context.workshop.name, " ");
  const isRival =
    (chains.test(withoutOwn) && !chains.test(known)) ||
    (sentence.match(rival) ?? []).some((it) => !known.includes(it.toLowerCase()));
  const isCompany = (withoutOwn.match(company) ?? []).some(
    (it) => !known.includes(it.toLowerCase()),
  );
  return isForeignLink ||
    spelledLink.test(sentence) ||
    (secrets.test(sentence) && !secrets.test(known)) ||
    isForeignKey ||
    isCompany ||
    isRival ||
    namesBusiness(withoutOwn, known, facts.vocabulary)
    ? "isolation"
    : null;
}

/** A business word beside a name that stands nowhere in what this turn knows: "Werkstatt Huber", "Miller Garage". */
function namesBusiness(sentence: string, known: string, vocabulary: Vocabulary): boolean {
  const knownWords = new Set(foldWords(known).split(" "));
  const tokens = [...sentence.matchAll(/[\p{L}\d][\p{L}\d'’&]*/gu)];
  return tokens.some((token, index) => {
    if (!businessWord.test(token[0]) || !/^\p{Lu}/u.test(token[0])) return false;
    return [tokens[index - 1], tokens[index + 1]].some((neighbour) => {
      if (neighbour === undefined || !isBeside(sentence, token, neighbour)) return false;
      const name = foldWords(neighbour[0]);
      return (
        /^\p{Lu}/u.test(neighbour[0]) &&
        !isFunctionWord(name) &&
        !vocabulary.isKnown(name) &&
        !businessWord.test(neighbour[0]) &&
        !knownWords.has(name) &&
        !knownWords.has(name.replace(/s$/u, ""))
      );
    });
  });
}

function isBeside(sentence: string, left: RegExpExecArray, right: RegExpExecArray): boolean {
  const [first, second] = left.index < right.index ? [left, right] : [right, left];
  return sentence.slice(first.index + first[0].length, second.index).trim().length === 0;
}

/** Everything that this turn may name. The customer's words are not part of it: "bei Werkstatt Huber" is theirs, not ours. */
function knownText({ context, evidence }: GuardFacts): string {
  const { workshop, services } = context;
  return [
    workshop.name,
    workshop.website,
    workshop.email,
    workshop.address.city,
    ...services.flatMap(({ name, category, description, synonyms }) => [
      name,
      category,
      description,
      ...synonyms,
    ]),
    ...evidence.map(({ text }) => text),
  ]
    .filter((it) => it !== null)
    .join("\n")
    .toLowerCase();
}

function bareLink(link: string): string {
  return link
    .toLowerCase()
    .replace(/^https?:\/\//u, "")
    .replace(/^www\./u, "")
    .replace(/[.,;:!?)/]+$/u, "");
}

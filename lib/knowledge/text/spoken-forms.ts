import { foldWords } from "./fold";

/**
 * Words as they are spoken, by what they stand for in writing: Bavarian and Austrian, Swabian and Swiss, Berlin and Saxon, Low
 * German, British slang, and short forms of chats. Only words that are no others: "no" (noch), "a" (ein) and "is" stay English.
 */
const spoken: Readonly<Record<string, string>> = {
  // Verbs of asking.
  "haben sie": "hamse hammse hams hamms",
  "habt ihr": "habter habta hobts hams'er hender hänner",
  habt: "habts hend händ habet hän",
  seid: "seids sads sats sans sind's",
  macht: "machts mochts mached machet",
  "machen sie": "machense",
  "können sie": "könnense kinnense",
  "könnt ihr": "könnts kennts",
  "holt ihr": "holts",
  "nehmt ihr": "nehmts nemmts",
  "verlangt ihr": "verlangts",
  "wollt ihr": "wollts",
  "ich es": "ichs",
  "kann ich": "kannick kannisch kanni konni kamma",
  "gibt es": "gibt's gibts jibts jibt's gits gäbs gäb's",
  kostet: "kost kost's kosts koscht kostets costet kostn koschtet kostat kostät",
  "ist das": "isses issas isch's",
  ist: "iss ischt",
  kriege: "kriag griag kriang kriagt krieje",
  kriegt: "kriagts griagts",
  "muss ich": "mussick mussi muaßi",
  muss: "muas muaß mues mueß muß",
  darf: "derf deaf därf",
  weiß: "woas woaß weeß wees",
  komme: "kimm kumm",
  möchte: "mecht möcht mechte",
  brauche: "brauch braach bräucht brächt bruch bräuchte",
  nehmt: "nemmt",
  fahren: "fohrn fahrn foahn",
  gehen: "jehn gean",
  geht: "jeht goat goht gähts",
  // Question and other small words.
  was: "wat wos wås",
  wie: "wia",
  "wie viel": "wiavui wieviu wievui wivil",
  wann: "wånn",
  ich: "ick icke ik",
  man: "ma",
  jemand: "jmd jmdn jmnd",
  gerade: "grad grade",
  nicht: "ned net nedd nit nich nüsch nöd nid neet ni",
  auch: "ooch aach oach öi",
  noch: "noh nomma",
  euch: "eich enk ejch öich aich",
  eure: "eire enkere",
  und: "un unn ond",
  eine: "aane oane",
  einen: "oan oanen",
  mein: "mei moi mien",
  das: "dat det dös dees",
  auf: "uff offa uf",
  offen: "offe offn oppe",
  heute: "heit heut hüt heid heude",
  morgen: "moagn morjen",
  zusammen: "zam zamm zusamm zusamme zsamm z'samm",
  für: "fier fia fürn fürs",
  über: "ieber iba",
  teuer: "teia deier deua teua",
  nur: "nua nuur",
  viel: "vui vil",
  klein: "kloa kloan kl",
  kleine: "kloane kloana gloane gloana",
  groß: "grouß groaß gr",
  große: "grouße groaße groußa",
  daheim: "dahoam dahoim",
  gestern: "gestan",
  bisschen: "bissl bisserl bissle bissken",
  // Times.
  samstag: "samsdag sa'stag samschtig",
  sonntag: "sonndag sunntig",
  montag: "mondag määntig",
  freitag: "freidag fritig friedach",
  vier: "viere",
  fünf: "fünfe",
  sechs: "sechse",
  sieben: "siebene",
  neun: "neune",
  zehn: "zehne",
  // Things of the trade.
  reifen: "schlappen schluffen gummis pneu pneus reifn",
  auto: "karre karren kiste schüssel bock audo outo möhre",
  wechseln: "wexeln wechsle wechslä",
  kaputt: "hinüber futsch",
  // Chat and British slang.
  you: "yous yer",
  "do you": "d'you d'ya dyou dya",
  are: "r",
  please: "pls plz pleeze",
  because: "cos cuz",
  something: "summat sumthin",
  nothing: "nowt",
  tomorrow: "tmrw tmr tomoz tomorro",
  appointment: "appt",
  about: "bout",
  your: "ur",
  motor: "mota",
  // Short forms of price lists and phones.
  inspektion: "insp inspekt",
  bremsflüssigkeit: "bremsfl",
  reparatur: "rep",
  vorne: "vo vorn",
  bitte: "bidde bittschön biddschön",
  price: "prise",
  service: "servis",
};

const standardOf = new Map(
  Object.entries(spoken).flatMap(([standard, variants]) =>
    variants
      .split(" ")
      .map((variant) => [foldWords(variant).replaceAll(" ", ""), standardWords(standard)] as const),
  ),
);

/** What comes before a southern "i" for "ich". */
const germanBeforeI =
  /^(?:hab|hob|brauch\w*|braucht|kann|konn|ko|muss|muas|will|bin|soll|derf|darf|kriag\w*|krieg|mecht|mocht|wenn|dass|wo|komm|kimm)$/;

/** Whom a Bavarian second person speaks to. */
const addressed = /^(?:ihr|es|euch|s|mi|mia|mir|uns|enk)$/;

/**
 * What a folded word stands for in writing, as one or more folded words; null when it is written already. `next` is the word after
 * it, `before` the one ahead of it: "habts ihr", "meldets euch" are second persons, and "isch" is "ich" before a first person, else "ist".
 */
export function toWritten(
  word: string,
  next: string | undefined,
  before: string | undefined,
): readonly string[] | null {
  if (word === "i" && germanBeforeI.test(before ?? "")) return ["ich"];
  if (word === "isch") {
    return /^(?:hab|hatt|brauch|mocht|will|kann|muss|bin|such|wollt|fahr)/.test(next ?? "")
      ? ["ich"]
      : ["ist"];
  }
  // A "Hand" is one, unless somebody is asked: "händ ihr".
  if (word === "hand" && !addressed.test(next ?? "")) return null;
  const known = standardOf.get(word);
  if (known) return known;
  if (word.length >= 5 && word.endsWith("ts") && addressed.test(next ?? "")) {
    return [word.slice(0, -1)];
  }
  return null;
}

/** "Habts es offen?": after a second person, "es" and "s" are "ihr". */
export function isSpokenYou(word: string, before: string | undefined): boolean {
  return (word === "es" || word === "s") && /(?:[^s]ts|^(?:seids|sads))$/.test(before ?? "");
}

function standardWords(standard: string): readonly string[] {
  return foldWords(standard).split(" ");
}

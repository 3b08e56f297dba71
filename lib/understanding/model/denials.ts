import { foldWords } from "@/lib/knowledge";

/** Words by which a text says that something is not so. */
const denials = new Set(
  [
    ["nicht", "nichts", "nich", "nix", "nein", "kein", "keine", "keinen", "keinem", "keiner"],
    ["keines", "keinerlei", "nie", "niemals", "weder"],
    ["no", "not", "never", "none", "nothing", "neither", "nor", "cannot"],
    ["cant", "dont", "doesnt", "isnt", "arent", "wont", "wouldnt", "couldnt", "shouldnt"],
    ["didnt", "wasnt", "werent", "hasnt", "havent", "mustnt", "neednt"],
  ].flat(),
);

/** Words by which it says that something is so within bounds. */
const bounds = new Set(
  [
    ["nur", "lediglich", "ausschliesslich", "ausser", "erst", "ohne", "leider", "statt", "ab"],
    ["bis", "mindestens", "hochstens", "maximal", "ausgeschlossen", "extra"],
    ["only", "except", "unless", "until", "without", "from", "least", "most", "minimum", "maximum"],
    ["unfortunately", "sorry", "excluded", "instead"],
    ["montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend", "sonntag"],
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
  ].flat(),
);

const wordsOf = (text: string) => foldWords(text).split(" ");

/** Whether a text says of anything that it is not so. */
export function denies(text: string): boolean {
  return wordsOf(text).some((word) => denials.has(word));
}

/** Whether a text denies something or sets it a bound, be it in words, in figures or by days. */
export function deniesOrBounds(text: string): boolean {
  return wordsOf(text).some(
    (word) =>
      denials.has(word) ||
      bounds.has(word) ||
      bounds.has(word.replace(/s$/, "")) ||
      /\d/.test(word),
  );
}

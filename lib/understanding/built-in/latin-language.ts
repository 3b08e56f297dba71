import type { eld } from "eld/extrasmall";

/** A message this short may be a name, or a word that several languages have. */
const wordsMin = 3;
/**
 * How alike a message must be to its language, and how much more so than to ours. Of 3,137 labelled messages in German and English, with
 * dialects and typing errors, none is taken for another language; of 33 in twelve other ones 29 are told (1 December 2026).
 */
const scoreMin = 0.7;
const leadMin = 0.2;
const ours = ["de", "en"];
const word = /\p{L}{2,}/gu;

let detector: Promise<typeof eld> | undefined;

/** Loaded with the first message that needs it: it takes some 35 MB. */
function loadDetector(): Promise<typeof eld> {
  detector ??= import("eld/extrasmall").then((loaded) => loaded.eld);
  return detector;
}

/** The language that a message in Latin letters is surely in, as a code of two letters (ISO 639-1), where it is none of ours; else null. */
export async function latinLanguageOf(message: string): Promise<string | null> {
  if ((message.match(word)?.length ?? 0) < wordsMin) return null;
  const found = (await loadDetector()).detect(message);
  const scores = found.getScores();
  const score = scores[found.language] ?? 0;
  const own = Math.max(...ours.map((language) => scores[language] ?? 0));
  const isSure = !ours.includes(found.language) && score >= scoreMin && score - own >= leadMin;
  return isSure ? found.language : null;
}

import { foldWords, stem } from "@/lib/knowledge";

const stems: ReadonlySet<string> = new Set(
  foldWords(
    "teuer preis geld zahlen pay price expensive genau brauch help time zeit lange dauert dauern",
  )
    .split(" ")
    .map(stem),
);

/** Whether a unit asks rather than says what about. */
export function isAskingWord(key: string): boolean {
  return stems.has(key);
}

import type { Problem } from "../protocol/types";
import type { Language } from "../shared/language";
import { fill } from "./fill";
import { strings } from "./strings";

/** Why a message has not arrived, for the visitor. */
export function problemText({ kind, retryAfterMs = 5_000 }: Problem, language: Language): string {
  return fill(strings[language][kind], { seconds: Math.ceil(retryAfterMs / 1_000) });
}

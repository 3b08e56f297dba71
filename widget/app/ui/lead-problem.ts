import type { Strings } from "../../i18n/strings";
import type { ProblemKind } from "../../protocol/types";

/** Why a request was not sent, in words. */
export function leadProblem(kind: ProblemKind, words: Strings): string {
  if (kind === "offline" || kind === "cut") return words.leadOffline;
  if (kind === "busy") return words.leadBusy;
  return kind === "not_here" ? words.not_here : words.leadFailed;
}

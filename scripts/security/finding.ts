import { shortenText } from "@/lib/core/text";
import type { Answer } from "./caller";

/** One guarantee, and whether it held. */
export type Finding = { name: string; isOk: boolean; detail: string };

/** Whether an answer has the status that is wanted. */
export function expectStatus(
  name: string,
  { status, text }: Answer,
  wanted: number | readonly number[],
): Finding {
  const allowed = [wanted].flat();
  const isOk = allowed.includes(status);
  return {
    name,
    isOk,
    detail: isOk ? "" : `${status}, not ${allowed.join(" or ")}: ${shortenText(text, 120)}`,
  };
}

/** Whether something that can be said in a word is so. */
export function expectTrue(name: string, isOk: boolean, detail: string): Finding {
  return { name, isOk, detail: isOk ? "" : detail };
}

/** One finding for many answers of which none may be a fault of the server or no answer at all. */
export function expectNoFault(
  name: string,
  answers: readonly (Answer & { asked: string })[],
): Finding {
  const faults = answers.filter(({ status }) => status === 0 || status >= 500);
  const shown = faults
    .filter((_, index) => index < 3)
    .map(({ status, asked }) => `${status} for ${shortenText(asked, 100)}`);
  const limited = answers.filter(({ status }) => status === 429).length;
  return {
    name: `${name} (${answers.length} requests, ${limited} stopped by a limit)`,
    isOk: faults.length === 0 && limited < answers.length,
    detail: `${faults.length} faults: ${shown.join("; ")}`,
  };
}

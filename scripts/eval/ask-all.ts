import { askDialogue, type ResultRow } from "./ask-dialogue";
import type { OwnNumbers } from "./own-numbers";
import type { Dialogue } from "./question-files";

/** Enough to keep two cores busy, few enough that no question waits long. */
const parallel = 8;

/** Asks all dialogues, several at a time, and keeps the order of the files in the results. */
export async function askAll(
  url: string,
  dialogues: readonly Dialogue[],
  known: readonly OwnNumbers[],
): Promise<ResultRow[]> {
  const numbers = new Map(known.map((own) => [own.slug, own]));
  const rows: ResultRow[][] = [];
  const queue = dialogues.entries();
  const askNext = async () => {
    for (const [index, dialogue] of queue)
      rows[index] = await askDialogue(url, dialogue, numbers.get(dialogue.workshop));
  };
  await Promise.all(Array.from({ length: parallel }, askNext));
  return rows.flat();
}

import { readFileSync } from "node:fs";
import { parseWorkshopFile } from "@/lib/workshops";
import type { Selection as WireSelection } from "@/lib/understanding/schemas";
import type { Dialogue } from "./question-files";
import type { ReadPrompt } from "./read-prompt";
import { selectFrame } from "./select-frame";
import { frameOfSelection } from "./selected-frame";
import type { Selection } from "./selections";

/** What a model is recorded to have selected for the message of a prompt; null where nothing is. */
export type RecordedSelections = (prompt: ReadPrompt) => WireSelection | null;

type Recorded = {
  message: string;
  /** The customer's message before it, in dialogues. */
  before: string | null;
  selection: Selection;
};

/** Selections of evaluation questions, found by the workshop and the message as a prompt has them. */
export function recordSelections(
  selections: ReadonlyMap<string, Selection>,
  dialogues: readonly Dialogue[],
  workshopFiles: readonly string[],
): RecordedSelections {
  const files = workshopFiles.map((path) =>
    parseWorkshopFile(JSON.parse(readFileSync(path, "utf8"))),
  );
  const recorded = Map.groupBy(
    dialogues.flatMap(({ workshop, turns }) =>
      turns.flatMap(({ id, question }, index): (Recorded & { workshop: string })[] => {
        const selection = selections.get(id);
        const before = turns[index - 1]?.question ?? null;
        return selection ? [{ workshop, message: question, before, selection }] : [];
      }),
    ),
    ({ workshop }) => workshop,
  );
  return ({ workshop, catalogue, messages }) => {
    const file = files.find(({ name }) => name === workshop);
    const message = messages.at(-1) ?? "";
    const same = (recorded.get(file?.slug ?? "") ?? []).filter((it) => isSame(it.message, message));
    const before = messages.at(-2) ?? null;
    const found =
      same.find((it) => (it.before === null ? before === null : isSame(it.before, before ?? ""))) ??
      same[0];
    if (!file || !found) return null;
    return selectFrame(frameOfSelection(found.selection, file, catalogue, file.locale));
  };
}

/** A prompt has marks in place of what identifies a person, and no more than the beginning of a long message. */
function isSame(question: string, masked: string): boolean {
  const pattern = plain(masked)
    .replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
    .replace(/\\\[(?:mail|vin|phone|plate|name)\\\]| , /g, ".{1,80}")
    .replace(/…$/, ".*");
  return new RegExp(`^${pattern}$`, "iu").test(plain(question));
}

function plain(text: string): string {
  return text.replaceAll("<", "‹").replaceAll(">", "›").replace(/\s+/g, " ").trim();
}

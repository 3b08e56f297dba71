import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readDialogues, readQuestions } from "@/scripts/eval/question-files";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "carbot-questions-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function file(...lines: string[]): string {
  const path = join(folder, "lines.jsonl");
  writeFileSync(path, lines.join("\n"));
  return path;
}

describe("a file of questions", () => {
  it("gives one dialogue of one turn per line and passes over empty lines", () => {
    const path = file(
      '{"workshop":"a","id":"1","locale":"de","kind":"price","q":"Was?","all":["89"]}',
      "",
      '{"workshop":"b","id":"2","q":"What?"}',
    );

    expect(readQuestions(path)).toEqual([
      {
        workshop: "a",
        locale: "de",
        turns: [{ id: "1", kind: "price", question: "Was?", all: ["89"] }],
      },
      {
        workshop: "b",
        locale: undefined,
        turns: [{ id: "2", kind: "question", question: "What?" }],
      },
    ]);
  });

  it.each([
    ['{"workshop":"a","id":"1"}', /lines\.jsonl:2: q: /],
    ['{"workshop":"a","id":"1","q":"?","all":"89"}', /lines\.jsonl:2: all: /],
    ['{"workshop":"a","id":"1","q":"?","action":"dance"}', /lines\.jsonl:2: action: /],
    ["{", /lines\.jsonl:2: the line is not JSON/],
    ['{"workshop":"b","id":"0","q":"?"}', /lines\.jsonl:2: id: "0" is already used in .*:1/],
  ])("refuses the line %s with its number and field", (line, message) => {
    const path = file('{"workshop":"a","id":"0","q":"?"}', line);

    expect(() => readQuestions(path)).toThrow(message);
  });

  it("names a file that is not there", () => {
    expect(() => readQuestions(join(folder, "none.jsonl"))).toThrow(/none\.jsonl cannot be read/);
  });
});

describe("a file of dialogues", () => {
  it("numbers the turns and lets a turn have a kind of its own", () => {
    const path = file(
      '{"workshop":"a","id":"d1","locale":"en","turns":[{"q":"One?"},{"q":"Two?","kind":"price","any":["2"]}]}',
    );

    expect(readDialogues(path)).toEqual([
      {
        workshop: "a",
        locale: "en",
        turns: [
          { id: "d1#1", kind: "dialogue", question: "One?" },
          { id: "d1#2", kind: "price", question: "Two?", any: ["2"] },
        ],
      },
    ]);
  });

  it("refuses a wrong turn with its place", () => {
    const path = file('{"workshop":"a","id":"d1","turns":[{"q":"One?"},{"q":""}]}');

    expect(() => readDialogues(path)).toThrow(/lines\.jsonl:1: turns\.1\.q: /);
  });
});

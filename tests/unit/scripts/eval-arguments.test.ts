import { describe, expect, it } from "vitest";
import { parseEvalArguments } from "@/scripts/eval/arguments";

const parse = (...args: string[]) => parseEvalArguments(args, "/called/from");

describe("the arguments of an evaluation", () => {
  it("are files relative to where the command was typed", () => {
    const parsed = parse("--questions", "q.jsonl", "--out", "../out.json");

    expect(parsed).toEqual({
      questions: ["/called/from/q.jsonl"],
      dialogues: [],
      workshops: [],
      out: "/called/out.json",
      url: null,
      now: null,
      selections: [],
      modelDiesAfter: null,
    });
  });

  it("take several workshops after one flag, as a shell's pattern gives them", () => {
    const parsed = parse("--workshops", "/a.json", "/b.json", "--questions=/q", "--now=2026-12-23");

    expect(parsed.workshops).toEqual(["/a.json", "/b.json"]);
  });

  it.each([
    ["2026-12-23", "2026-12-23T00:00:00.000Z"],
    ["2026-12-23T10:00:00+01:00", "2026-12-23T09:00:00.000Z"],
    ["2026-12-23T10:00", "2026-12-23T10:00:00.000Z"],
  ])("freeze the clock at %s", (now, moment) => {
    expect(parse("--questions", "q", "--now", now).now).toBe(moment);
  });

  it.each([
    [[], /--questions or --dialogues is needed/],
    [["--questions"], /--questions/],
    [["--questions", "q", "--wrong"], /--wrong/],
    [["--questions", "q", "stray", "--out", "o", "p"], /p/],
    [["--questions", "q", "--url", "localhost:3000"], /--url must be an http\(s\) address/],
    [["--questions", "q", "--now", "tomorrow"], /--now must be an ISO date or time/],
    [["--questions", "q", "--url", "http://a", "--now", "2026-12-23"], /leave out --now/],
    [["--questions", "q", "--url", "http://a", "--selections", "s"], /leave out --selections/],
    [["--questions", "q", "--model-dies-after", "soon"], /--model-dies-after must be a number/],
  ])("%j are refused with a sentence", (args, message) => {
    expect(() => parse(...args)).toThrow(message);
  });
});

import { describe, expect, it } from "vitest";
import { askCase, readCases, structured, type Outcome } from "./ask-cases";

const written: ReadonlySet<string> = new Set(["faq", "document"]);

const outcomes = readCases().flatMap(askCase);

describe("questions of twenty-three workshops whose facts contradict each other", () => {
  it("are at least fifteen hundred", () => {
    expect(outcomes.length).toBeGreaterThanOrEqual(1500);
  });

  it("are all answered right where typed facts answer them", () => {
    expect(missesOf(({ kind }) => structured.has(kind))).toEqual([]);
  });

  it("are answered right from FAQs and documents in 95 of 100 cases", () => {
    expect(shareRight(({ kind }) => written.has(kind))).toBeGreaterThanOrEqual(0.95);
  });

  it("are answered wherever they can be, in 97 of 100 cases", () => {
    expect(shareRightlyAnswered(false)).toBeGreaterThanOrEqual(0.97);
  });

  it("are declined wherever nothing is known, in 97 of 100 cases", () => {
    expect(shareRightlyAnswered(true)).toBeGreaterThanOrEqual(0.97);
  });

  it("never get a number that is not the workshop's own", () => {
    const invented = outcomes.filter((outcome) => outcome.invented.length > 0);

    expect(invented.map(({ id, invented: numbers }) => `${id}: ${numbers.join()}`)).toEqual([]);
  });

  it("are otherwise answered right in 95 of 100 cases", () => {
    expect(shareRight(() => true)).toBeGreaterThanOrEqual(0.95);
  });
});

function missesOf(isMeant: (outcome: Outcome) => boolean): string[] {
  return outcomes
    .filter((outcome) => isMeant(outcome) && outcome.missed !== "")
    .map(({ id, question, missed }) => `${id} ${question}: ${missed}`);
}

function shareRight(isMeant: (outcome: Outcome) => boolean): number {
  const meant = outcomes.filter(isMeant);
  return meant.filter(({ missed }) => missed === "").length / meant.length;
}

function shareRightlyAnswered(mustAbstain: boolean): number {
  const meant = outcomes.filter((outcome) => outcome.mustAbstain === mustAbstain);
  return meant.filter(({ answer }) => answer.answered !== mustAbstain).length / meant.length;
}

import { describe, expect, it } from "vitest";
import { tallyPlaywright, tallyVitest } from "@/scripts/test/reports";
import { addTallies, formatTally } from "@/scripts/test/tally";

describe("a vitest report", () => {
  it("counts tests, and a file that broke before its first test as one failure", () => {
    const report = {
      numPassedTests: 10,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 1,
      testResults: [
        { status: "passed", assertionResults: [{}] },
        { status: "failed", assertionResults: [{}] },
        { status: "failed", assertionResults: [] },
      ],
    };

    expect(tallyVitest(report)).toEqual({ passed: 10, failed: 2, skipped: 3 });
  });

  it("is refused when it is something else", () => {
    expect(() => tallyVitest({})).toThrow(/numPassedTests/);
  });
});

describe("a Playwright report", () => {
  it("counts tests, and an error outside of them as one failure", () => {
    const report = {
      stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 },
      errors: [{ message: "no tests found" }],
    };

    expect(tallyPlaywright(report)).toEqual({ passed: 6, failed: 2, skipped: 2 });
  });
});

describe("the last line", () => {
  it("says what passed and failed", () => {
    const tallies = [
      { passed: 2, failed: 0, skipped: 0 },
      { passed: 3, failed: 1, skipped: 0 },
    ];

    expect(formatTally(addTallies(tallies))).toBe("5 passed, 1 failed");
  });

  it("names skipped tests when there are any", () => {
    expect(formatTally({ passed: 1, failed: 0, skipped: 4 })).toBe("1 passed, 0 failed, 4 skipped");
  });
});

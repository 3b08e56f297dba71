import { describe, expect, it } from "vitest";
import { AppError, errorCodes } from "@/lib/core/errors";
import { problemTable, toProblem } from "@/lib/http/problem";

describe("toProblem", () => {
  it("has a different status for every code", () => {
    const statuses = errorCodes.map((code) => problemTable[code].status);

    expect(new Set(statuses).size).toBe(errorCodes.length);
  });

  it("carries reason, public words and refused fields", () => {
    const error = new AppError("conflict", {
      reason: "slot_taken",
      publicMessage: "That time is taken.",
      issues: [{ path: "slot", rule: "must be free" }],
      cause: new Error("secret"),
    });

    expect(toProblem(error, "request-1")).toEqual({
      type: "urn:carbot:problem:conflict",
      title: "Conflict",
      status: 409,
      code: "conflict",
      reason: "slot_taken",
      detail: "That time is taken.",
      issues: [{ path: "slot", rule: "must be free" }],
      requestId: "request-1",
    });
  });

  it.each([new Error("secret"), "secret", null, { message: "secret" }])(
    "says nothing of what it does not know: %j",
    (error) => {
      const problem = toProblem(error, "request-1");

      expect(problem).toMatchObject({ status: 500, code: "internal", reason: "internal" });
      expect(JSON.stringify(problem)).not.toContain("secret");
    },
  );
});

import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/core/errors";
import { toErrorReport } from "@/lib/observability/to-error-report";

const requestId = "2f6d9c1e-aaaa-4bbb-8ccc-1234567890ab";

describe("error reports", () => {
  it("say what failed, why, where in the code, and of which request", () => {
    const error = new AppError("unavailable", { reason: "database_away" });
    const report = toErrorReport("request_failed", { requestId, route: "/w/[workshop]", error });

    expect(report).toMatchObject({
      event: "request_failed",
      tags: { requestId, route: "/w/[workshop]" },
      error: { name: "AppError", reason: "database_away" },
    });
    expect(report.error?.frames[0]).toContain("error-report.test.ts");
  });

  it("have no message, not even one that the log may hold, nor that of a cause", () => {
    const cause = new Error("L-QZ 4711 is no plate");
    const error = new TypeError("Quendelmann is not a function", { cause });

    expect(JSON.stringify(toErrorReport("page_failed", { error }))).not.toMatch(/Quendel|4711/);
  });

  it.each([
    ["path", "/join/abcdefgh"],
    ["text", "Quendelmann"],
    ["reason", "Mein Quendelmann quietscht"],
    ["reason", "03415550142"],
    ["route", "/w/?mail=a@b.example"],
    ["requestId", "0341 5550142"],
    ["job", "L-QZ 4711"],
  ])("leave out %s as %j", (field, value) => {
    expect(toErrorReport("request_failed", { [field]: value }).tags).toEqual({});
  });
});

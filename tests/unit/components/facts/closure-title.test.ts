import { describe, expect, it } from "vitest";
import { closureTitle } from "@/components/facts/closure-title";

describe("closureTitle", () => {
  it("names first and last day in the reader's words", () => {
    const closure = { from: "2026-12-24", to: "2027-01-02" };

    expect(closureTitle(closure, "de")).toBe("24.12.2026 – 02.01.2027");
    expect(closureTitle(closure, "en")).toBe("24 Dec 2026 – 2 Jan 2027");
  });

  it("names a single day once", () => {
    expect(closureTitle({ from: "2026-12-24", to: "2026-12-24" }, "de")).toBe("24.12.2026");
  });
});

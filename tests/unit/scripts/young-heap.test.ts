import { expect, it } from "vitest";
import { youngHeapOption } from "@/scripts/start/young-heap";

it("a machine with little memory gets a small young heap", () => {
  const gibibyte = 1024 ** 3;

  expect(youngHeapOption(2 * gibibyte)).toBe("--max-semi-space-size=8");
  expect(youngHeapOption(24 * gibibyte)).toBe("--max-semi-space-size=32");
});

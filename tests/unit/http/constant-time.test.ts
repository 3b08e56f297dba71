import { expect, it } from "vitest";
import { equalSecrets } from "@/lib/http/constant-time";

it("tells equal secrets from different ones of any length", () => {
  expect(equalSecrets("secret", "secret")).toBe(true);
  expect(equalSecrets("secret", "secreT")).toBe(false);
  expect(equalSecrets("", "secret")).toBe(false);
  expect(equalSecrets("secret-and-more", "secret")).toBe(false);
});

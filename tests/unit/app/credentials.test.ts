import { describe, expect, it } from "vitest";
import { newPasswordFields, refusedFields, signInFields } from "@/app/(site)/(auth)/credentials";

function refuse(fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const parsed = signInFields.safeParse(fields);
  return parsed.success ? null : refusedFields(form, parsed.error);
}

describe("the sign-in form", () => {
  it("accepts an e-mail with spaces around it", () => {
    expect(refuse({ email: " k@example.org ", password: "x" })).toBeNull();
  });

  it("names every broken rule by field, keeps the e-mail and never gives the password back", () => {
    const state = refuse({ email: "kaputt", password: "" });

    expect(state).toEqual({
      email: "kaputt",
      errors: { email: "emailInvalid", password: "passwordMissing" },
    });
  });

  it("keeps the e-mail when only the password is missing", () => {
    expect(refuse({ email: "k@example.org", password: "" })).toEqual({
      email: "k@example.org",
      errors: { email: undefined, password: "passwordMissing" },
    });
  });
});

describe("a new password", () => {
  it.each([
    ["short", "passwordShort"],
    ["x".repeat(73), "passwordLong"],
    ["ä".repeat(40), "passwordLong"],
  ])("refuses %s", (password, rule) => {
    const parsed = newPasswordFields.safeParse({ password });

    expect(parsed.error?.issues.map((issue) => issue.message)).toEqual([rule]);
  });

  it("may be a short sentence", () => {
    expect(newPasswordFields.safeParse({ password: "drei blaue Autos" }).success).toBe(true);
  });
});

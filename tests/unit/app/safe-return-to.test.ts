import { describe, expect, it } from "vitest";
import { safeReturnTo } from "@/app/(site)/(auth)/sign-in/safe-return-to";

describe("safeReturnTo", () => {
  it.each(["/dashboard", "/w/kfz-brandt/inbox", "/w/kfz-brandt/leads?status=new", "/admin/alerts"])(
    "leads back to %s",
    (path) => {
      expect(safeReturnTo(path)).toBe(path);
    },
  );

  it.each([
    null,
    "",
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "/w/../..//evil.example?https://x",
    "/w/../..//evil.example",
    "/w/..",
    "/w/../sign-in",
    "/w/kfz-brandt/./inbox",
    "/w//evil.example",
    "/dashboard//",
    "/w/kfz-brandt/../../dev/mail?x=1",
    "/wicked",
    "/sign-in",
    "/w/x\n/y",
    "javascript:alert(1)",
  ])("does not lead to %s", (path) => {
    expect(safeReturnTo(path)).toBeNull();
  });
});

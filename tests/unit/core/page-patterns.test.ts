import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findPagePattern, pagePatterns } from "@/lib/core/page-patterns";

describe("the patterns of pages that measure themselves", () => {
  it("are those of the page files", () => {
    const files = readdirSync("app/(site)", { recursive: true, encoding: "utf8" })
      .filter((file) => /(^|\/)page\.tsx$/.test(file) && !/\[\.\.\.|^dev\//.test(file))
      .map((file) => file.split("/").filter((part) => !/^\(|^page\.tsx$/.test(part)))
      .map((parts) => `/${parts.join("/").replaceAll("[", "{").replaceAll("]", "}")}`);

    expect([...pagePatterns].toSorted()).toEqual(files.toSorted());
  });

  it.each([
    ["/w/kfz-brandt/inbox", "/w/{workshop}/inbox"],
    ["/w/inbox/inbox/0198f0a0-0000-7000-8000-000000000001", "/w/{workshop}/inbox/{id}"],
    ["/w/w/contacts/dues", "/w/{workshop}/contacts/dues"],
    ["/admin/workshops/northgate-garage", "/admin/workshops/{slug}"],
    ["/w/kfz-brandt/no/such/page", null],
    ["/w//inbox", null],
    ["/prices", null],
  ])("name %s by %s", (path, pattern) => {
    expect(findPagePattern(path)).toBe(pattern);
  });
});

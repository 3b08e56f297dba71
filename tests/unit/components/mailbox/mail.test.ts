import { describe, expect, it } from "vitest";
import { splitLinks } from "@/components/mailbox/mail";

describe("splitLinks", () => {
  it("separates web addresses from the text around them", () => {
    expect(splitLinks("Hier:\nhttps://example.org/a?b=c\nGruß")).toEqual([
      { kind: "text", text: "Hier:\n" },
      { kind: "link", text: "https://example.org/a?b=c" },
      { kind: "text", text: "\nGruß" },
    ]);
  });

  it("makes no link of anything that is not http", () => {
    expect(splitLinks("javascript:alert(1)")).toEqual([
      { kind: "text", text: "javascript:alert(1)" },
    ]);
  });
});

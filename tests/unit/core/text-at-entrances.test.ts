import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { forgotFields, sentEmail } from "@/app/(site)/(auth)/credentials";
import { chatRequest } from "@/lib/chat/schemas";
import { conversationFilter, replyInput } from "@/lib/conversations/schemas";
import { acceptedPrice, documentAddress } from "@/lib/knowledge/schemas";
import { parseFact } from "@/lib/workshops/facts/parse-fact";
import { parseWorkshopFile } from "@/lib/workshops/import-workshop";

/** "Öl" as phones and old file systems may write it, with what nobody sees. */
const apart = "O\u0308\u200bl\u0000";
const id = "0b6f3f52-0f1c-4a63";
const brandt: Record<string, unknown> = JSON.parse(
  readFileSync("supabase/demo/kfz-brandt.json", "utf8"),
);

describe("text has one form at every entrance", () => {
  it.each<[string, unknown]>([
    ["a message", chatRequest.parse({ message: apart, clientMessageId: id }).message],
    ["a reply", replyInput.parse({ body: apart, clientMessageId: id }).body],
    ["a search in the inbox", conversationFilter.parse({ q: apart }).q],
    ["an accepted price", acceptedPrice.parse(priceOf(apart)).serviceName],
    ["the name of a service", parseFact("service", { name: apart }).name],
    ["a description", parseFact("service", { name: "x", description: apart }).description],
    ["a synonym", parseFact("service", { name: "x", synonyms: [apart] }).synonyms[0]],
    ["a question", parseFact("faq", { question: apart, answer: "x" }).question],
    ["an answer", parseFact("faq", { question: "x", answer: apart }).answer],
    ["why it is closed", parseFact("closure", { ...days, reason: apart }).reason],
    ["a safety card", parseFact("safety_card", { ...card, text: apart }).text],
    ["what calls for it", parseFact("safety_card", { ...card, triggers: [apart] }).triggers[0]],
    ["a workshop's name", parseWorkshopFile({ ...brandt, name: apart }).name],
    ["its text on consent", parseWorkshopFile({ ...brandt, consentText: apart }).consentText],
    ["a document of its file", documentOf(apart)?.text],
  ])("%s", (_, kept) => {
    expect(kept).toBe("Öl");
  });

  it("also addresses, which may carry what nobody sees", () => {
    expect(documentAddress.parse({ url: "\u200bhttps://a.example/ " }).url).toBe(
      "https://a.example/",
    );
    expect(forgotFields.parse({ email: " anna\u200b@a.example" }).email).toBe("anna@a.example");
    expect(parseWorkshopFile({ ...brandt, email: "\u202aa@b.example" }).email).toBe("a@b.example");
  });

  it("keeps the lines of what has several", () => {
    expect(parseFact("faq", { question: "a\nb", answer: "a\r\nb" })).toEqual({
      question: "a b",
      answer: "a\nb",
    });
  });

  it("counts what is kept, not what was typed", () => {
    expect(replyInput.safeParse({ body: "\u200b\u0000", clientMessageId: id }).success).toBe(false);
    expect(
      chatRequest.safeParse({ message: "x\u200b".repeat(3_000), clientMessageId: id }).success,
    ).toBe(true);
  });

  it("shows what was typed as an address again, cut between characters", () => {
    const form = new FormData();
    form.set("email", `${"a".repeat(253)}👍`);

    expect(sentEmail(form)).toBe("a".repeat(253));
  });
});

const days = { from: "2026-12-24", to: "2026-12-27" };
const card = { level: "red", title: "x", triggers: ["x"], text: "x", locale: "de" };

function priceOf(serviceName: string) {
  return { serviceName, priceMinCents: 1, priceMaxCents: null };
}

function documentOf(text: string) {
  return parseWorkshopFile({ ...brandt, documents: [{ title: "x", text }] }).documents[0];
}

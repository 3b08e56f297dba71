import { describe, expect, it } from "vitest";
import { toFigures, type Sum } from "@/lib/analytics/figures";
import { weeklyMail } from "@/lib/analytics/weekly-mail";

const sums: Sum[] = [
  ["conversation", "all", "", 12, 0],
  ["answer", "all", "", 30, 0],
  ["answer", "outcome", "sourced", 21, 0],
  ["lead", "all", "", 4, 0],
];
const report = {
  name: "Kfz Brandt",
  weekFrom: "2026-11-30",
  now: toFigures(sums),
  before: toFigures([["conversation", "all", "", 9, 0]]),
  gaps: [{ question: "Stimmt ihr auch Klaviere?", times: 3 }],
  link: "https://carbot.example/w/kfz-brandt/analytics",
};

describe("the Monday mail", () => {
  it("names the week, each number beside that of the week before, and what nobody could answer", () => {
    const { subject, text } = weeklyMail(report, "de");
    expect(subject).toBe("Ihre Woche mit CarBot: Kfz Brandt");
    expect(text).toContain("30. November – 6. Dezember");
    expect(text).toContain("Gespräche: 12 (9)");
    expect(text).toContain("Antworten des Bots: 30 (0), davon mit Beleg: 21 (0)");
    expect(text).toContain("Anfragen: 4 (0)");
    expect(text).toContain("- Stimmt ihr auch Klaviere? (3×)");
    expect(text).toContain(report.link);
  });

  it("speaks the owner's language", () => {
    const { subject, text } = weeklyMail(report, "en");
    expect(subject).toBe("Your week with CarBot: Kfz Brandt");
    expect(text).toContain("November 30 – December 6");
    expect(text).toContain("Conversations: 12 (9)");
  });

  it("says so when no question stayed open", () => {
    expect(weeklyMail({ ...report, gaps: [] }, "de").text).toContain("Keine Frage blieb offen.");
    expect(weeklyMail({ ...report, gaps: [] }, "en").text).toContain("No question stayed open.");
  });
});

import { describe, expect, it } from "vitest";
import { composeAnswer } from "@/lib/chat";
import { contextOn } from "@/lib/workshops";
import type { ServiceFact } from "@/lib/workshops/context";
import { brandt, derwen, now, replyTo, service, type Asked } from "./workshops";

/** The workshop with these days at its first price, as it is on one day. */
function priced({ context, passages }: Asked, terms: Partial<ServiceFact>, day: string): Asked {
  const services = context.services.map((row, at) => (at === 0 ? { ...row, ...terms } : row));
  return { passages, context: contextOn({ ...context, services }, day) };
}

const firstLine = (workshop: Asked) =>
  replyTo(workshop, { ask: "price", services: [service(1)] }).split("\n")[0];
const both = (workshop: Asked) =>
  replyTo(workshop, { ask: "price", services: [service(1), service(2)], areTogether: true });

const season = { validFrom: "2026-10-01", validUntil: "2026-12-31" };
const planned = { plannedFrom: "2027-01-01", plannedMinCents: 9900, plannedMaxCents: 9900 };

describe("a price that has days", () => {
  it.each([
    ["2026-12-31", "Ölwechsel: 95 bis 145 € (gültig bis 31.12.2026)"],
    [
      "2026-09-30",
      "Ölwechsel: der Preis auf unserer Liste gilt erst ab 01.10.2026, bis dahin auf Anfrage",
    ],
    [
      "2027-01-01",
      "Ölwechsel: der Preis auf unserer Liste galt bis 31.12.2026, der aktuelle auf Anfrage",
    ],
  ])("is told on %s as it is then, in German", (day, line) => {
    expect(firstLine(priced(brandt, season, day))).toBe(line);
  });

  it.each([
    [
      "2026-12-31",
      "Oil change: £85 to £125 (valid until 31 December 2026; from 1 January 2027: £99)",
    ],
    ["2027-01-01", "Oil change: £99"],
    [
      "2026-09-30",
      "Oil change: the price on our list is valid from 1 October 2026 only, until then on request (from 1 January 2027: £99)",
    ],
  ])("is told on %s with the planned one, in English", (day, line) => {
    expect(firstLine(priced(derwen, { ...season, ...planned }, day))).toBe(line);
  });

  it("is in no sum outside of its days", () => {
    expect(both(priced(brandt, season, "2026-12-31"))).toContain("Zusammen: 244 bis 294 €");
    expect(both(priced(brandt, season, "2027-01-01"))).not.toMatch(/Zusammen|95|145/);
  });

  it("is told alike by the rules", () => {
    const { context, passages } = priced(brandt, season, "2027-01-01");
    const question = "Was kostet ein Ölwechsel?";
    const asked = {
      question,
      locale: "de" as const,
      workshop: context,
      passages,
      history: [],
      now,
    };

    expect(composeAnswer(asked).reply).toContain("galt bis 31.12.2026");
    expect(composeAnswer(asked).reply).not.toMatch(/95|145/);
  });
});

import { describe, expect, it } from "vitest";
import { createAppointmentLinks } from "@/lib/server/appointment-links";

const links = createAppointmentLinks("a secret of at least thirty-two characters");
const workshop = "0198f0a0-0000-7000-8000-000000000001";
const other = "0198f0a0-0000-7000-8000-000000000002";
const appointment = "0198f0a0-0000-7000-8000-000000000003";

describe("the link of an appointment", () => {
  it("opens its appointment at its workshop, and nothing elsewhere", () => {
    const link = links.issue(workshop, appointment);

    expect(links.verify(workshop, link)).toBe(appointment);
    expect(() => links.verify(other, link)).toThrow("not_found");
  });

  it("can stand in a page's address as it is", () => {
    const link = links.issue(workshop, appointment);

    expect(encodeURIComponent(link)).toBe(link);
    // The listener takes what has a dot for a file.
    expect(link).not.toContain(".");
  });

  it.each([
    "",
    appointment,
    `${appointment}~`,
    `${appointment}~AAAA`,
    "x~y",
    `${other}~${links.issue(workshop, appointment).split("~")[1]}`,
  ])("that nobody issued opens nothing: %j", (link) => {
    expect(() => links.verify(workshop, link)).toThrow("not_found");
  });

  it("of another installation opens nothing", () => {
    const theirs = createAppointmentLinks("another secret of thirty-two characters");
    expect(() => links.verify(workshop, theirs.issue(workshop, appointment))).toThrow("not_found");
  });
});

describe("the code of an appointment", () => {
  it("is its own at each workshop and installation, and no word", () => {
    const code = links.codeOf(workshop, appointment);

    expect(code).toMatch(/^T-\d[A-Z]{2}\d[A-Z]{2}\d$/);
    expect(links.codeOf(workshop, appointment)).toBe(code);
    expect(links.codeOf(other, appointment)).not.toBe(code);
    expect(links.codeOf(workshop, other)).not.toBe(code);
  });
});

import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { findAppointmentCode, writeAppointmentCode } from "@/lib/core/appointment-code";

describe("the code of an appointment", () => {
  it("is found again in a sentence, however it is written", () => {
    for (let count = 0; count < 200; count += 1) {
      const code = writeAppointmentCode(randomBytes(32));
      const [, signs = ""] = code.split("-");

      expect(findAppointmentCode(`Ist mein Auto fertig? L-AB 123, Code ${code}.`)).toBe(code);
      expect(findAppointmentCode(`${code.toLowerCase()} bitte`)).toBe(code);
      expect(findAppointmentCode(`T ${signs}`)).toBe(code);
    }
  });

  it.each([
    "Wann habt ihr Termine frei?",
    "Mein Kennzeichen ist T-AB 1234",
    "T-4KM7QX",
    "XT-4KM7QX2",
    "T-4KM7QX23",
    "T-1KM7QX2",
    "0341 5550142",
    "",
  ])("is none in %j", (text) => expect(findAppointmentCode(text)).toBeNull());
});

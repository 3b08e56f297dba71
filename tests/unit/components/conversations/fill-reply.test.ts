import { describe, expect, it } from "vitest";
import { fillReply, openVariable } from "@/components/conversations/reply/fill-reply";

const values = {
  name: "Mia Lang",
  vehicle: null,
  plate: "L-XY 77",
  workshop: "Kfz Brandt",
  phone: "0341 5550100",
  me: "Katrin",
};

describe("fillReply", () => {
  it("fills in what is known, by the German and the English word, whatever its case", () => {
    const body = "Hallo {Name}, {kennzeichen} = {plate}. {WERKSTATT}, {telefon}, {ich}";

    expect(fillReply(body, values)).toBe(
      "Hallo Mia Lang, L-XY 77 = L-XY 77. Kfz Brandt, 0341 5550100, Katrin",
    );
  });

  it("leaves what is not known, and what is no variable, as it is written", () => {
    expect(fillReply("Ihr {fahrzeug} {x} {}", values)).toBe("Ihr {fahrzeug} {x} {}");
  });

  it("fills in a value once, braces and signs of it included", () => {
    const name = "{me} $& $1";

    expect(fillReply("Hallo {name}", { ...values, name })).toBe("Hallo {me} $& $1");
  });
});

describe("openVariable", () => {
  it("is the first that still has to be filled in", () => {
    expect(openVariable("Ihr {x} {fahrzeug} und {plate}")).toBe("{fahrzeug}");
    expect(openVariable("Ihr {x} {}")).toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import { withOwnAppointment } from "@/lib/chat/with-own-appointment";
import { answerBuiltIn } from "@/lib/chat";
import { buildWorkshopContext } from "@/tests/support/build-workshop-context";

const code = "T-4KM7QX2";
const workshop = buildWorkshopContext({});
const silent = () => undefined;
const log = { info: silent, warn: silent, error: silent };
const now = new Date("2026-12-01T09:00:00Z");

async function ask(question: string, before: string[] = [], told = {}) {
  const history = before.map((body) => ({ author: "visitor" as const, body, topic: null }));
  const input = { question, locale: "de" as const, workshop, passages: [], history, told, now };
  const asked: unknown[] = [];
  const tellAppointment = async (shown: unknown) => {
    asked.push(shown);
    return "Ihr Auto ist fertig.";
  };
  const built = answerBuiltIn({ log }, input);
  const answered = await withOwnAppointment({ tellAppointment }, input, built);
  return { asked, reply: answered.answer.reply, isAsIs: answered === built };
}

describe("whoever shows the code of an appointment", () => {
  it("hears how far the car is, with the plate of the same message", async () => {
    const { asked, reply } = await ask(`Ist mein Auto fertig? L AB 123, ${code}`);

    expect(asked).toEqual([{ plate: "L AB 123", code, locale: "de" }]);
    expect(reply).toBe("Ihr Auto ist fertig.");
  });

  it("may name the plate before or after it", async () => {
    expect((await ask(`Der Code ist ${code}`, [], { plate: "L AB 123" })).asked).toMatchObject([
      { plate: "L AB 123" },
    ]);
    expect((await ask("L AB 123", [`Ist mein Auto fertig? ${code}`])).asked).toMatchObject([
      { plate: "L AB 123", code },
    ]);
  });

  it("is asked for a plate that nobody has named", async () => {
    expect((await ask(`Code ${code}`)).asked).toMatchObject([{ plate: null }]);
  });

  it.each(["Ist mein Auto fertig?", "Ist mein Auto fertig? L AB 123"])(
    "and nobody else: %s",
    async (question) => {
      expect(await ask(question)).toMatchObject({ asked: [], isAsIs: true });
    },
  );
});

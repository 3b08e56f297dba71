import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { readWhen } from "@/lib/chat";
import { annotate, tradeVocabulary } from "@/lib/knowledge";
import { catalogueOf, createBuiltInReader, frame, type Frame } from "@/lib/understanding";
import { readWorkshopInMemory } from "@/scripts/eval/workshop-in-memory";

const now = new Date("2026-11-20T10:00:00+01:00");
const german = readWorkshopInMemory("tests/eval/labelled/b/workshop-blinkfix.json");
const english = readWorkshopInMemory("tests/eval/labelled/c/workshop-kilbracken.json");

const reader = createBuiltInReader();
const today = "2026-11-20";

function spansOf(message: string) {
  const annotation = annotate(message, tradeVocabulary, { correct: true });
  const { days, time, isNow } = readWhen(message, annotation, Temporal.PlainDate.from(today));
  return { days: [...days], time, isNow, slots: {}, today };
}

async function read(workshop: typeof german, message: string, before: Frame | null = null) {
  const history = before ? [{ author: "bot" as const, body: "", topic: null, frame: before }] : [];
  const input = {
    message,
    locale: workshop.context.workshop.locale,
    context: workshop.context,
    catalogue: catalogueOf(workshop.context, workshop.passages),
    history,
    now,
  };
  const reading = reader(input, spansOf(message));
  return { ...reading, frame: frame.parse(reading.frame) };
}

function namesIn({ asks }: Frame, { context }: typeof german): string[] {
  const ids = asks.flatMap((ask) =>
    "services" in ask ? ask.services.map((one) => one.serviceId) : [],
  );
  return [...new Set(ids)].flatMap(
    (id) => context.services.find((one) => one.id === id)?.name ?? [],
  );
}

describe("the built-in reader", () => {
  it("finds the service that is asked for, in each workshop its own", async () => {
    const oil = await read(german, "was kostet ein Ölwechsel?");
    const clutch = await read(english, "how much is a clutch?");

    expect(namesIn(oil.frame, german)).toEqual(["Ölwechsel"]);
    expect(oil.frame.asks[0]?.ask).toBe("price");
    expect(namesIn(clutch.frame, english)).toEqual(["Clutch"]);
  });

  it("never names a tyre of another size", async () => {
    const sizes = ["225/40 R18", "215-60-17", "185 60 r14"];
    const frames = await Promise.all(
      sizes.map((size) => read(german, `was kosten Winterreifen ${size}`)),
    );

    const named = frames.flatMap((one) => namesIn(one.frame, german));
    expect(named.filter((name) => name.startsWith("Winterreifen"))).toEqual([]);
  });

  it("finds the size that is asked for, however it is written", async () => {
    const sizes = ["205/55 R16", "205 55 16", "205/55/16"];
    const frames = await Promise.all(
      sizes.map((size) => read(german, `was kosten Winterreifen ${size}`)),
    );

    expect(frames.map((one) => namesIn(one.frame, german)[0])).toEqual(
      sizes.map(() => "Winterreifen 205/55 R16"),
    );
  });

  it("reads a follow-up against the last frame", async () => {
    const first = await read(english, "how much is a clutch?");
    const second = await read(english, "and how long does that take", first.frame);

    expect(namesIn(second.frame, english)).toContain("Clutch");
    expect(second.frame.asks.map(({ ask }) => ask)).toContain("duration");
  });

  it("says the same of the same message every time", async () => {
    const message = "bremsen vorne komplett octavia und habt ihr einen Leihwagen";

    expect(await read(german, message)).toEqual(await read(german, message));
  });

  it("is not certain where a word of the message is not explained", async () => {
    const { isCertain } = await read(german, "was kostet ein Ölwechsel beim Schnurpselmobil?");

    expect(isCertain).toBe(false);
  });

  it("takes no longer for one glued word than for as much prose", async () => {
    const prose = "was kostet der Wechsel der Bremsen und wann ist er fertig ".repeat(26);
    const glued = "bremsbelag".repeat(150);
    await read(german, prose);
    const spent = async (message: string) => {
      const before = process.cpuUsage();
      await read(german, message);
      return process.cpuUsage(before).user;
    };

    expect(await spent(`${glued}x`)).toBeLessThan(2 * (await spent(`${prose}x`)));
  });
});

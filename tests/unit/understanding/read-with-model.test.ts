import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Frame, FrameCache } from "@/lib/understanding";
import { readWorkshopInMemory } from "@/scripts/eval/workshop-in-memory";
import { startModelServer, type ModelServer } from "@/tests/support/model-server";
import { dying, honest, prosaic, status } from "@/tests/support/model-server/characters";
import { openModels } from "@/tests/support/open-models";
import { askReader } from "@/tests/support/reader-turns";

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer(honest);
});
afterAll(() => server.close());
beforeEach(() => {
  server.become(honest);
  server.prompts.length = 0;
});

const brandt = readWorkshopInMemory("supabase/demo/kfz-brandt.json");
const gmeiner = readWorkshopInMemory("tests/eval/workshops/auto-gmeiner.json");
const question = { q: "Bekomme ich einen Ersatzwagen?", locale: "de" as const };
const remember = (): FrameCache & { kept: Map<string, Frame> } => {
  const kept = new Map<string, Frame>();
  return {
    kept,
    get: async (key) => kept.get(key) ?? null,
    set: (key, frame) => void kept.set(key, frame),
  };
};

describe("a message", () => {
  it("is read by the model where the built-in reader is not certain", async () => {
    const turn = await askReader(openModels(server.url), brandt, question);

    expect(turn).toMatchObject({
      isReading: true,
      verdict: { reader: "model", isCertain: false, calls: 1, failure: null, isReplaced: false },
    });
    expect(turn.answer.reply).toMatch(/Ersatzwagen/);
  });

  it("is not shown to the model where it is certain, and none is waited for", async () => {
    const turn = await askReader(openModels(server.url), brandt, {
      q: "Habt ihr am Samstag offen?",
      locale: "de",
    });

    expect(turn).toMatchObject({ isReading: false, verdict: { isCertain: true } });
    expect(turn.verdict).not.toHaveProperty("model");
    expect(server.prompts).toEqual([]);
  });

  it("is answered by the built-in reader where there is no model", async () => {
    const turn = await askReader(null, brandt, question);

    expect(turn).toMatchObject({ isReading: false, verdict: { reader: "built-in" } });
    expect(turn.answer).toEqual(turn.builtIn);
  });

  it.each([
    ["fails", status(500), "unavailable"],
    ["dies", dying, "cut"],
    ["answers in prose twice", prosaic, "garbage"],
  ])("is answered by the built-in reader when the model %s", async (_case, character, failure) => {
    server.become(character);
    const turn = await askReader(openModels(server.url), brandt, question);

    expect(turn.answer).toEqual(turn.builtIn);
    expect(turn.verdict).toMatchObject({ reader: "built-in", failure, isReplaced: true });
  });
});

describe("frames of the same question", () => {
  it("are read once, however it is punctuated", async () => {
    const frames = remember();
    const models = openModels(server.url);
    const first = await askReader(models, brandt, question, frames);
    const again = await askReader(
      models,
      brandt,
      { ...question, q: "bekomme ich einen Ersatzwagen" },
      frames,
    );

    expect(again.answer.reply).toBe(first.answer.reply);
    expect(again.verdict).toMatchObject({ isCached: true, calls: 0, reader: "model" });
    expect(server.prompts).toHaveLength(1);
  });

  it("are never another workshop's", async () => {
    const frames = remember();
    const models = openModels(server.url);
    await askReader(models, brandt, question, frames);
    await askReader(models, gmeiner, question, frames);

    expect(server.prompts).toHaveLength(2);
    expect(frames.kept.size).toBe(2);
  });

  it("are not those of other facts", async () => {
    const frames = remember();
    const models = openModels(server.url);
    const [first] = brandt.context.services;
    const services = brandt.context.services.map((service) =>
      service === first ? { ...service, description: "Neu." } : service,
    );
    await askReader(models, brandt, question, frames);
    await askReader(
      models,
      { ...brandt, context: { ...brandt.context, services } },
      question,
      frames,
    );

    expect(server.prompts).toHaveLength(2);
  });

  it("are not kept of a message that tells who asks", async () => {
    const frames = remember();
    const q = "Ich heiße Kari Nordmann, 0171 5550198. Bekomme ich einen Ersatzwagen?";
    await askReader(openModels(server.url), brandt, { q, locale: "de" }, frames);

    expect(frames.kept.size).toBe(0);
  });
});

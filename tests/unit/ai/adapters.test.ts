import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { createAnthropicModel } from "@/lib/ai/anthropic";
import type { ModelEvent, ModelRequest } from "@/lib/ai/language-model";
import { createOpenAiModel } from "@/lib/ai/openai";
import { createCompatibleModel } from "@/lib/ai/openai-compatible";
import { startModelServer, type ModelServer } from "@/tests/support/model-server";
import { empty, garbled, silent, status } from "@/tests/support/model-server/characters";
import { readText } from "@/tests/support/scripted-model";
import { countedTokens } from "@/tests/support/model-server/wire";

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer(empty);
});
afterAll(() => server.close());

const adapters = [
  { name: "anthropic", create: createAnthropicModel },
  { name: "openai", create: createOpenAiModel },
  { name: "openai-compatible", create: createCompatibleModel },
];

const request: ModelRequest = {
  workshopId: "w",
  system: "Be brief.",
  messages: [{ role: "user", text: "Hallo?" }],
  maxOutputTokens: 50,
};

const form = z.object({ lang: z.string().default(""), ids: z.array(z.string()).default([]) });
/** How each provider is told that the instructions stay the same; the last one finds out by itself. */
const marks: Readonly<Record<string, RegExp>> = {
  anthropic: /"cache_control":\{"type":"ephemeral"\}/,
  openai: /"prompt_cache_key":"workshop"/,
  "openai-compatible": /"json_schema"/,
};

const textOf = (events: ModelEvent[]) =>
  events.map((event) => (event.type === "text" ? event.text : "")).join("");

describe.each(adapters)("a model of $name", ({ name, create }) => {
  const open = () => create("scripted", { apiKey: "key-of-test", baseUrl: server.url });
  const read = async (asked = request, signal = new AbortController().signal) => {
    const events: ModelEvent[] = [];
    for await (const event of open().stream(asked, signal)) events.push(event);
    return events;
  };

  it("streams its text in pieces and ends with what it took", async () => {
    server.become(() => ({ kind: "say", text: "Guten Tag, wie kann ich helfen?" }));
    const events = await read();

    expect(textOf(events)).toBe("Guten Tag, wie kann ich helfen?");
    expect(events.length).toBeGreaterThan(2);
    expect(events.at(-1)).toEqual({ type: "finish", usage: countedTokens });
  });

  it.each([
    ["a 500", status(500), "unavailable"],
    ["a 429", status(429), "unavailable"],
    ["a 401", status(401), "refused"],
    ["an empty answer", empty, "empty"],
    [
      "bytes that mean nothing",
      garbled,
      expect.stringMatching(/^(garbage|cut|empty|unavailable)$/),
    ],
  ])("fails at %s", async (_case, character, failure) => {
    server.become(character);

    await expect(read()).rejects.toMatchObject({ name: "ModelError", failure });
  });

  it("says what came and then fails when the connection is cut", async () => {
    server.become(() => ({ kind: "cut", text: "Gern! Das ist ein ganzer Satz." }));
    const events: ModelEvent[] = [];
    const reading = (async () => {
      for await (const event of open().stream(request, new AbortController().signal)) {
        events.push(event);
      }
    })();

    await expect(reading).rejects.toMatchObject({ name: "ModelError" });
    expect(textOf(events)).toMatch(/^Gern! Das/);
  });

  it("asks for one object of a form, as cold as can be, and marks what stays the same", async () => {
    server.become(() => ({ kind: "say", text: '{"lang":"de","ids":[]}' }));
    const events = await read({
      ...request,
      temperature: 0,
      cacheKey: "workshop",
      output: { name: "selection", schema: form },
    });
    const sent = server.prompts.at(-1) ?? "";

    expect(textOf(events)).toBe('{"lang":"de","ids":[]}');
    expect(sent).toContain('"temperature":0');
    expect(sent).toContain('"required":["lang","ids"]');
    expect(sent).toContain('"additionalProperties":false');
    expect(sent).toMatch(marks[name] ?? "a mark");
  });

  it("stops at once when nobody wants the answer any more", async () => {
    server.become(silent);
    const stop = new AbortController();
    const reading = read(request, stop.signal);
    setImmediate(() => stop.abort());

    await expect(reading).rejects.toMatchObject({ failure: "aborted" });
  });

  it("keeps the provider's words out of its error", async () => {
    server.become(status(500));

    await expect(read()).rejects.toSatisfy((error) => !String(error).includes("scripted"));
  });
});

it("a server that knows no schemas is asked in words, and from then on at once", async () => {
  const model = createCompatibleModel("scripted", { baseUrl: server.url });
  const asked = { ...request, output: { name: "selection", schema: form } };
  const before = server.prompts.length;
  server.become(({ prompt }) =>
    prompt.includes("json_schema") ? { kind: "status", status: 400 } : { kind: "say", text: "{}" },
  );
  await readText(model, asked);
  await readText(model, asked);
  const forms = server.prompts.slice(before).map((prompt) => prompt.includes("json_schema"));

  expect(forms).toEqual([true, false, false]);
});

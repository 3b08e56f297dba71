import { describe, expect, it } from "vitest";
import { askForObject } from "@/lib/ai/ask-for-object";
import type { LanguageModel } from "@/lib/ai/language-model";
import { ModelError } from "@/lib/ai/model-error";
import { anyRequest, fails, says, scriptedModel, waits } from "@/tests/support/scripted-model";

const parse = (text: string) => (text.startsWith("{") ? text : null);
const ask = (model: LanguageModel, { ms = [0], signal = new AbortController().signal } = {}) =>
  askForObject(model, { ...anyRequest(), parse }, signal, () => ms.shift() ?? 0);

async function* endless() {
  for (;;) yield { type: "text" as const, text: "{".repeat(1_000) };
}

describe("asking a model for one object", () => {
  it("takes the first answer that has the form", async () => {
    const model = scriptedModel(says("{}"));

    expect(await ask(model)).toMatchObject({
      value: "{}",
      failure: null,
      calls: 1,
      usage: { inputTokens: 1, outputTokens: 1 },
    });
  });

  it("asks once more when it does not, and counts both calls", async () => {
    const model = scriptedModel(says("Gern!"), says("{}"));

    expect(await ask(model)).toMatchObject({
      value: "{}",
      calls: 2,
      usage: { inputTokens: 2, outputTokens: 2 },
    });
  });

  it("gives up after the second", async () => {
    const model = scriptedModel(says("Gern!"));

    expect(await ask(model)).toMatchObject({ value: null, failure: "garbage", calls: 2 });
    expect(model.calls()).toBe(2);
  });

  it("asks no second time when the first took long", async () => {
    const model = scriptedModel(says("Gern!"));

    expect(await ask(model, { ms: [0, 6_000, 6_000] })).toMatchObject({ calls: 1, ms: 6_000 });
  });

  it("stops an answer that does not end", async () => {
    expect(await ask(scriptedModel(endless))).toMatchObject({ value: null, failure: "garbage" });
  });

  it.each([
    ["fails", new ModelError("unavailable"), "unavailable"],
    ["throws what nobody expected", new TypeError("fetch failed"), "unavailable"],
    ["is open", new ModelError("open"), "open"],
  ])("never throws when the model %s", async (_case, error, failure) => {
    expect(await ask(scriptedModel(fails(error)))).toMatchObject({ value: null, failure });
  });

  it("pays nothing where nobody was asked", async () => {
    expect((await ask(scriptedModel(fails(new ModelError("busy"))))).usage).toBeNull();
  });

  it("estimates what a call that was cut off took", async () => {
    const { usage } = await ask(scriptedModel(fails(new ModelError("cut"), "x".repeat(40))));

    expect(usage?.outputTokens).toBe(10);
  });

  it("ends when nobody wants the answer any more", async () => {
    const { limitTime } = await import("@/lib/ai/limit-time");
    const stop = new AbortController();
    const asking = ask(limitTime(scriptedModel(waits), {}), { signal: stop.signal });
    stop.abort();

    expect(await asking).toMatchObject({ value: null, failure: "aborted" });
  });
});

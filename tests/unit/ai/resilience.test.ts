import { describe, expect, it } from "vitest";
import { createCircuitPolicy } from "@/lib/core/circuit";
import { limitTime } from "@/lib/ai/limit-time";
import { failureOf, isProviderFault, ModelError } from "@/lib/ai/model-error";
import { createBulkheads, protect } from "@/lib/ai/protect";
import { retryStart } from "@/lib/ai/retry-start";
import {
  anyRequest,
  fails,
  readText,
  says,
  scriptedModel,
  waits,
} from "@/tests/support/scripted-model";

const broken = new ModelError("unavailable");
const open = { failure: "open" };
const down = { failure: "unavailable" };

/** A protected model under a clock that the test moves. */
function guarded(model: ReturnType<typeof scriptedModel>, slots = { total: 10, each: 5 }) {
  let nowMs = 0;
  const circuit = createCircuitPolicy({
    failures: 3,
    openMs: 30_000,
    isFault: isProviderFault,
    clockMs: () => nowMs,
  });
  const bulkheads = createBulkheads(slots.total, slots.each);
  return {
    model: protect(model, { circuit, ...bulkheads }),
    pass: (ms: number) => (nowMs += ms),
  };
}

describe("the breaker", () => {
  it("opens after three failures in a row, asks nobody for 30 seconds, then lets one try", async () => {
    const provider = scriptedModel(fails(broken), fails(broken), fails(broken), says("wieder da"));
    const { model, pass } = guarded(provider);
    for (let count = 1; count <= 3; count += 1) {
      await expect(readText(model)).rejects.toMatchObject(down);
    }

    await expect(readText(model)).rejects.toMatchObject(open);
    pass(29_999);
    await expect(readText(model)).rejects.toMatchObject(open);
    expect(provider.calls()).toBe(3);
    pass(1);
    expect(await readText(model)).toBe("wieder da");
    expect(await readText(model)).toBe("wieder da");
  });

  it("opens again for another 30 seconds when the one try fails", async () => {
    const provider = scriptedModel(fails(broken));
    const { model, pass } = guarded(provider);
    for (let count = 1; count <= 3; count += 1) await readText(model).catch(() => undefined);
    pass(30_000);

    await expect(readText(model)).rejects.toMatchObject(down);
    pass(29_999);
    await expect(readText(model)).rejects.toMatchObject(open);
    pass(1);
    await expect(readText(model)).rejects.toMatchObject(down);
  });

  it("refuses others at once while the one is trying", async () => {
    const { model, pass } = guarded(
      scriptedModel(fails(broken), fails(broken), fails(broken), waits),
    );
    for (let count = 1; count <= 3; count += 1) await readText(model).catch(() => undefined);
    pass(30_000);
    void readText(model);
    await Promise.resolve();

    await expect(readText(model)).rejects.toMatchObject(open);
  });

  it("counts failures in a row only, and an answer cut in the middle as one", async () => {
    const provider = scriptedModel(
      fails(broken),
      fails(new ModelError("cut"), "An"),
      says("gut"),
      fails(broken),
      fails(broken),
      says("gut"),
    );
    const { model } = guarded(provider);
    const outcomes = [];
    for (let count = 1; count <= 6; count += 1) {
      outcomes.push(await readText(model).catch((error: ModelError) => error.failure));
    }

    expect(outcomes).toEqual(["unavailable", "cut", "gut", "unavailable", "unavailable", "gut"]);
  });

  it("does not count a visitor who leaves", async () => {
    const { model } = guarded(scriptedModel(fails(new ModelError("aborted"))));
    for (let count = 1; count <= 5; count += 1) {
      await expect(readText(model)).rejects.toMatchObject({ failure: "aborted" });
    }
  });
});

describe("slots", () => {
  it("refuse a workshop that has all of its own in use, and leave the others theirs", async () => {
    const provider = scriptedModel(waits, waits, says("frei"));
    const { model } = guarded(provider, { total: 3, each: 2 });
    void readText(model, anyRequest("busy"));
    void readText(model, anyRequest("busy"));

    await expect(readText(model, anyRequest("busy"))).rejects.toMatchObject({ failure: "busy" });
    expect(await readText(model, anyRequest("other"))).toBe("frei");
  });

  it("are bounded over all workshops, and come back when a stream ends or is left", async () => {
    const provider = scriptedModel(says("eins"));
    const { model } = guarded(provider, { total: 1, each: 1 });
    const { signal } = new AbortController();
    const left = model.stream(anyRequest("one"), signal)[Symbol.asyncIterator]();
    await left.next();

    await expect(readText(model, anyRequest("two"))).rejects.toMatchObject({ failure: "busy" });
    await left.return?.();
    expect(await readText(model, anyRequest("two"))).toBe("eins");
    expect(await readText(model, anyRequest("one"))).toBe("eins");
  });
});

describe("time limits", () => {
  it("end a model that says nothing, even one that is deaf to its signal", async () => {
    const slow = limitTime(scriptedModel(waits), { firstEventMs: 5 });

    await expect(readText(slow)).rejects.toMatchObject({ failure: "timeout" });
  });

  it("end a model that begins and never comes to an end", async () => {
    const stalling = scriptedModel(async function* stall() {
      yield { type: "text", text: "Also" };
      yield* waits();
    });

    await expect(
      readText(limitTime(stalling, { firstEventMs: 1_000, totalMs: 20 })),
    ).rejects.toMatchObject({
      failure: "timeout",
    });
  });

  it("tell the model to stop when its listener has left", async () => {
    const signals: AbortSignal[] = [];
    const model = scriptedModel(async function* talk(signal) {
      signals.push(signal);
      yield { type: "text", text: "Eins." };
      yield { type: "text", text: "Zwei." };
    });
    const { signal } = new AbortController();
    const limited = limitTime(model, { totalMs: 1_000 }).stream(anyRequest(), signal);
    const events = limited[Symbol.asyncIterator]();
    await events.next();
    await events.return?.();

    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });
});

describe("retries", () => {
  const once = { attempts: 2, waitMs: 1, waitMaxMs: 2 };

  it("ask again when nothing has been said yet", async () => {
    const provider = scriptedModel(fails(broken), says("doch"));

    expect(await readText(retryStart(provider, once))).toBe("doch");
    expect(provider.calls()).toBe(2);
  });

  it("never ask again once something has been said", async () => {
    const provider = scriptedModel(fails(broken, "Guten"), says("doppelt"));

    await expect(readText(retryStart(provider, once))).rejects.toMatchObject(down);
    expect(provider.calls()).toBe(1);
  });

  it.each(["refused", "timeout", "empty"] as const)(
    "do not repeat what would end alike: %s",
    async (failure) => {
      const provider = scriptedModel(fails(new ModelError(failure)), says("doch"));

      await expect(readText(retryStart(provider, once))).rejects.toMatchObject({ failure });
      expect(provider.calls()).toBe(1);
    },
  );
});

it("knows a failure by its name where another bundle has made it", () => {
  const foreign = Object.assign(new Error("the model failed: busy"), { failure: "busy" });

  expect(failureOf(foreign)).toBe("busy");
  expect(failureOf(Object.assign(new Error("x"), { failure: "made up" }))).toBe("unavailable");
});

import { describe, expect, it } from "vitest";
import { parseServerEnv } from "@/lib/env/server";
import { modelsFrom } from "@/lib/server/models";

const base = {
  SUPABASE_URL: "http://localhost:54321",
  SUPABASE_PUBLISHABLE_KEY: "publishable-key-of-tests",
  SUPABASE_SECRET_KEY: "secret-key-of-tests-only",
};
const namesFor = (env: Record<string, string>) => {
  const models = modelsFrom(parseServerEnv({ ...base, ...env }));
  return models && models.forTask("read").name;
};
const anthropic = { ANTHROPIC_API_KEY: "key-of-tests" };
const openai = { OPENAI_API_KEY: "key-of-tests" };

describe("which models answer", () => {
  it.each([
    ["none without a key", {}, null],
    ["Anthropic's by its key", anthropic, "claude-haiku-4-5"],
    ["OpenAI's by its key", openai, "gpt-4.1-mini"],
    ["Anthropic's where both keys are there", { ...openai, ...anthropic }, "claude-haiku-4-5"],
    ["the one chosen", { ...openai, ...anthropic, AI_PROVIDER: "openai" }, "gpt-4.1-mini"],
    ["none when switched off", { ...anthropic, AI_PROVIDER: "none" }, null],
    [
      "those of an address",
      { AI_BASE_URL: "http://localhost:1/v1", AI_MODEL_SMALL: "mini" },
      "mini",
    ],
    [
      "those of OpenAI's variable for an address",
      { ...openai, OPENAI_BASE_URL: "http://localhost:1/v1" },
      "gpt-4.1-mini",
    ],
    ["the named ones", { ...anthropic, AI_MODEL_SMALL: "a", AI_MODEL_LARGE: "b" }, "a"],
    ["the large one when told so", { ...anthropic, AI_LARGE_TASKS: "read" }, "claude-sonnet-4-6"],
    [
      "the small one where tasks of earlier versions are named",
      { ...anthropic, AI_LARGE_TASKS: "combine, translate" },
      "claude-haiku-4-5",
    ],
  ])("%s", (_case, env, names) => {
    expect(namesFor(env)).toEqual(names);
  });

  it("refuses a task or provider it does not know, by name", () => {
    expect(() => namesFor({ AI_LARGE_TASKS: "dream" })).toThrow(/AI_LARGE_TASKS.*read/);
    expect(() => namesFor({ AI_PROVIDER: "skynet" })).toThrow(/AI_PROVIDER/);
    expect(() => namesFor({ AI_BASE_URL: "not an address" })).toThrow(/AI_BASE_URL/);
  });
});

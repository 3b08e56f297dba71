import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { startEnv } from "@/lib/env/start";
import { childEnvironment } from "@/scripts/bootstrap/child-environment.mjs";

const folder = (files: Record<string, string>) => {
  const root = mkdtempSync(join(tmpdir(), "carbot-env-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text);
  return root;
};

describe("combinations that cannot be meant are refused in one sentence", () => {
  it.each([
    [{ SUPABASE_DB_URL: "postgres://a" }, "SUPABASE_DB_URL: is set without SUPABASE_URL."],
    [{ SUPABASE_SECRET_KEY: "x" }, "SUPABASE_SECRET_KEY: is set without SUPABASE_URL."],
    [
      { SUPABASE_URL: "https://a.test", DATABASE_URL: "postgres://a" },
      "DATABASE_URL: cannot be set together with SUPABASE_URL.",
    ],
  ])("%j", (source, message) => {
    expect(() => startEnv(source)).toThrow(message);
  });

  it("but an empty variable is none", () => {
    expect(startEnv({ SUPABASE_DB_URL: "" }).SUPABASE_URL).toBeUndefined();
  });
});

describe(".env", () => {
  const files = { ".env": "PORT=4000\nHOST='0.0.0.0'\n", ".env.local": "PORT=5000\n" };

  it("reaches every process, the local file before the common one, the environment before both", () => {
    const env = childEnvironment(folder(files), { HOST: "::1" }, { readsFiles: true });

    expect(env).toMatchObject({ PORT: "5000", HOST: "::1" });
  });

  it("is nothing to the tests", () => {
    expect(childEnvironment(folder(files), {}, { readsFiles: false })).not.toHaveProperty("PORT");
  });
});

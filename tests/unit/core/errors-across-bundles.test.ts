import { describe, expect, it, vi } from "vitest";

/** Next gives pages, routes and instrumentation each their own copy of a module, and they share one runtime. */
async function twoCopies<Module>(load: () => Promise<Module>): Promise<[Module, Module]> {
  const first = await load();
  vi.resetModules();
  return [first, await load()];
}

describe("errors thrown in one bundle and judged in another", () => {
  it("are ours when they are an AppError", async () => {
    const [first, second] = await twoCopies(() => import("@/lib/core/errors"));

    const thrown = new first.AppError("not_found", { reason: "conversation_not_found" });

    expect(first.AppError).not.toBe(second.AppError);
    expect(thrown).toBeInstanceOf(second.AppError);
  });

  it("are ours when they are a DatabaseError", async () => {
    const [first, second] = await twoCopies(() => import("@/lib/supabase/database-error"));

    const thrown = new first.DatabaseError({ code: "PT404", message: "gone" });

    expect(first.DatabaseError).not.toBe(second.DatabaseError);
    expect(thrown).toBeInstanceOf(second.DatabaseError);
  });

  it("are not ours when they merely look alike", async () => {
    const { AppError } = await import("@/lib/core/errors");
    const { DatabaseError } = await import("@/lib/supabase/database-error");
    const alike = Object.assign(new Error("x"), { name: "AppError", code: "not_found" });

    expect(alike).not.toBeInstanceOf(AppError);
    expect(alike).not.toBeInstanceOf(DatabaseError);
    expect(new AppError("internal", { reason: "x" })).not.toBeInstanceOf(DatabaseError);
  });
});

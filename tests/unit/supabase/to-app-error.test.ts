import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/core/errors";
import { DatabaseError } from "@/lib/supabase/database-error";
import { toAppError } from "@/lib/supabase/to-app-error";

const refused = (code: string, hint?: string, details?: string) =>
  toAppError(new DatabaseError({ code, message: "private words", hint, details }));

describe("a refusal by the database", () => {
  it.each([
    ["PT401", "unauthenticated"],
    ["PGRST301", "unauthenticated"],
    ["PT403", "forbidden"],
    ["42501", "forbidden"],
    ["PT404", "not_found"],
    ["PT409", "conflict"],
    ["23505", "conflict"],
    ["PT402", "limit_reached"],
    ["PT413", "too_large"],
    ["PT422", "invalid"],
    ["23514", "invalid"],
    ["23503", "invalid"],
    ["23502", "invalid"],
    ["22P02", "invalid"],
    ["22003", "invalid"],
    ["PT429", "rate_limited"],
    ["57014", "unavailable"],
    ["57P01", "unavailable"],
    ["53300", "unavailable"],
    ["08006", "unavailable"],
    ["40001", "unavailable"],
    ["40P01", "unavailable"],
    ["PGRST003", "unavailable"],
    ["ECONNREFUSED", "unavailable"],
    ["CONNECT_TIMEOUT", "unavailable"],
    ["CONNECTION_CLOSED", "unavailable"],
    ["FETCH_FAILED", "unavailable"],
    ["PGRST002", "unavailable"],
    ["PGRST202", "internal"],
    ["42883", "internal"],
    ["P0001", "internal"],
    ["XX000", "internal"],
  ])("%s becomes %s", (code, expected) => {
    expect(refused(code)).toMatchObject({ name: "AppError", code: expected });
  });

  it("gives our own hint as reason, and never the hint of Postgres", () => {
    expect(refused("PT404", "conversation_not_found")).toMatchObject({
      reason: "conversation_not_found",
    });
    expect(refused("22P02", "Try something else")).toMatchObject({ reason: "invalid" });
  });

  it("may be tried again only where that can help", () => {
    expect(refused("57014")).toMatchObject({ retryable: true });
    expect(refused("PT429")).toMatchObject({ retryable: true });
    expect(refused("PT422")).toMatchObject({ retryable: false });
  });

  it("keeps the database's words from the public and as cause for the log", () => {
    const error = refused("23505");

    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ publicMessage: undefined, message: "conflict: conflict" });
    expect(error).toHaveProperty("cause.message", "private words");
  });

  it("names each field that our own functions refuse", () => {
    const details = "services[3].price_min: must not be above price_max\nname: must not be empty";

    expect(refused("PT422", "invalid_workshop", details)).toMatchObject({
      reason: "invalid_workshop",
      issues: [
        { path: "services[3].price_min", rule: "must not be above price_max" },
        { path: "name", rule: "must not be empty" },
      ],
    });
  });

  it("names what was refused also where the database does not say which value it was", () => {
    const issues = [{ path: "request", rule: "holds a value that cannot be stored" }];

    expect(refused("23514", undefined, "name: x")).toMatchObject({ issues });
    expect(refused("22021")).toMatchObject({ issues });
  });
});

it("anything else stays what it is", () => {
  const error = new TypeError("x");

  expect(toAppError(error)).toBe(error);
});

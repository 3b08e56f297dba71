import { expect, it } from "vitest";
import { backendEnv } from "@/lib/env/backend";

it("the embedded backend needs no variable at all", () => {
  expect(backendEnv({})).toEqual({
    EMBEDDED_DATABASE: "pglite",
    EMBEDDED_DATABASE_PORT: 0,
    DATA_DIR: ".data",
    BACKEND_PORT: 54_321,
    PORT: 3_000,
    SIGN_UP: "open",
    SITE_URL: "http://localhost:3000",
    DB_POOL_SIZE: 10,
    DB_IDLE_TIMEOUT_MS: 30_000,
    DB_CONNECT_TIMEOUT_MS: 2_000,
  });
});

it("an empty DATABASE_URL is none, a wrong one is refused by name", () => {
  expect(backendEnv({ DATABASE_URL: "" }).DATABASE_URL).toBeUndefined();
  expect(backendEnv({ DATABASE_URL: "postgres://h/db" }).DATABASE_URL).toBe("postgres://h/db");
  expect(() => backendEnv({ DATABASE_URL: "localhost" })).toThrow("DATABASE_URL: must be");
});

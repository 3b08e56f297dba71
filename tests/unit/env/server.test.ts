import { describe, expect, it } from "vitest";
import { parseServerEnv } from "@/lib/env/server";

const required = {
  SUPABASE_URL: "https://project.supabase.test/",
  SUPABASE_PUBLISHABLE_KEY: "sb_publishable_0123456789",
  SUPABASE_SECRET_KEY: "sb_secret_0123456789",
};

const secretOf = (key: string) =>
  parseServerEnv({ ...required, SUPABASE_SECRET_KEY: key }).VISITOR_TOKEN_SECRET;

const trusted = (text: string) =>
  parseServerEnv({ ...required, TRUSTED_PROXIES: text }).TRUSTED_PROXIES;

const parseWrong = () => parseServerEnv({ SUPABASE_SECRET_KEY: "hunter2", PORT: "x" });

describe("the server's environment", () => {
  it("needs three values and fills in the rest", () => {
    expect(parseServerEnv(required)).toEqual({
      ...required,
      SUPABASE_URL: "https://project.supabase.test",
      DB_POOL_SIZE: 10,
      DB_IDLE_TIMEOUT_MS: 30_000,
      DB_CONNECT_TIMEOUT_MS: 2_000,
      PORT: 3_000,
      SITE_URL: "http://localhost:3000",
      EMBEDDING_MODEL: "text-embedding-3-small",
      RATE_LIMITS: "on",
      AI_FIRST_TOKEN_TIMEOUT_MS: 5_000,
      AI_TOTAL_TIMEOUT_MS: 20_000,
      AI_MAX_STREAMS: 50,
      AI_MAX_STREAMS_PER_WORKSHOP: 5,
      LOG_LEVEL: "info",
      READ_LOCAL_PAGES: "off",
      OTEL_SERVICE_NAME: "carbot",
      OTEL_TRACES_SAMPLER_ARG: 1,
      SIGN_UP: "open",
      DEV_MAILBOX: "local",
      VISITOR_TOKEN_SECRET: expect.stringMatching(/^[\w-]{43}$/),
      VAPID_SECRET: expect.stringMatching(/^[\w-]{43}$/),
      CHANNEL_KEY: expect.stringMatching(/^[\w-]{43}$/),
      TELEGRAM_API_URL: "https://api.telegram.org",
      META_GRAPH_URL: "https://graph.facebook.com/v24.0",
      INSTAGRAM_GRAPH_URL: "https://graph.instagram.com/v24.0",
    });
  });

  it("derives the visitors' secret from the secret key: stable, and another for another key", () => {
    expect(secretOf("sb_secret_0123456789")).toBe(secretOf("sb_secret_0123456789"));
    expect(secretOf("sb_secret_0123456789")).not.toBe(secretOf("sb_secret_9876543210"));
    expect(secretOf("sb_secret_0123456789")).not.toContain("0123456789");
  });

  it("takes the site's address from the port unless it is given", () => {
    expect(parseServerEnv({ ...required, PORT: "8080" }).SITE_URL).toBe("http://localhost:8080");
    expect(parseServerEnv({ ...required, SITE_URL: "https://a.test/" }).SITE_URL).toBe(
      "https://a.test",
    );
  });

  it("asks for Redis' token where there is its address", () => {
    const url = { UPSTASH_REDIS_REST_URL: "https://redis.test" };

    expect(() => parseServerEnv({ ...required, ...url })).toThrow(
      "UPSTASH_REDIS_REST_URL: is set without UPSTASH_REDIS_REST_TOKEN",
    );
  });

  it("reads whom to believe about addresses: networks, words for them, and platforms", () => {
    expect(trusted("10.1.2.3, fd00::/8, loopback")).toEqual({
      platformHeader: null,
      networks: ["10.1.2.3/32", "fd00::/8", "127.0.0.0/8", "::1/128"],
    });
    expect(trusted("vercel")).toEqual({ platformHeader: "x-vercel-forwarded-for", networks: [] });
  });

  it.each([
    ["SUPABASE_URL", undefined, "is missing"],
    ["SUPABASE_URL", "  ", "is missing"],
    ["SUPABASE_URL", "ftp://x", "must be an address that begins with http:// or https://"],
    ["SUPABASE_SECRET_KEY", undefined, "is missing"],
    ["SUPABASE_SECRET_KEY", "short", "must have at least 20 characters"],
    ["SUPABASE_JWT_SECRET", "short", "must have at least 32 characters"],
    ["SUPABASE_DB_URL", "mysql://x", "must be a connection string"],
    ["DB_POOL_SIZE", "0", "must be at least 1"],
    ["DB_POOL_SIZE", "ten", "must be a whole number"],
    ["DB_IDLE_TIMEOUT_MS", "1.5", "must be a whole number"],
    ["PORT", "70000", "must be at most 65535"],
    ["CARBOT_NOW", "tomorrow", "must be an ISO time with offset"],
    ["TRUSTED_PROXIES", "everybody", "must be addresses, networks such as 10.0.0.0/8"],
    ["TRUSTED_PROXIES", "10.0.0.0/33", "must be addresses, networks such as 10.0.0.0/8"],
    ["RATE_LIMITS", "no", "must be on or off"],
    ["UPSTASH_REDIS_REST_URL", "redis://x", "must be an address that begins with http://"],
    ["OTEL_EXPORTER_OTLP_ENDPOINT", "collector:4318", "must be an address"],
    ["OTEL_EXPORTER_OTLP_HEADERS", "secret", "must be name=value pairs, separated by commas"],
    ["OTEL_TRACES_SAMPLER_ARG", "2", "must be at most 1"],
    ["SENTRY_DSN", "https://errors.example/1", "must have a key and end in a project's number"],
    ["LOG_LEVEL", "loud", "must be info, warn, error or silent"],
  ])("refuses %s = %s by name and rule", (name, value, rule) => {
    expect(() => parseServerEnv({ ...required, [name]: value })).toThrow(`${name}: ${rule}`);
  });

  it("names every wrong variable at once and quotes none of their values", () => {
    expect(parseWrong).toThrow(/SUPABASE_URL.*SUPABASE_PUBLISHABLE_KEY.*SUPABASE_SECRET_KEY.*PORT/);
    expect(parseWrong).not.toThrow(/hunter2/);
  });
});

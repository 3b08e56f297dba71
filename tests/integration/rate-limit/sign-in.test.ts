import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { policies } from "@/lib/rate-limit/policies";
import { admitAuthAttempt } from "@/lib/server/admit-auth-attempt";
import { startApp, type TestApp } from "@/tests/support/app";

const sent = vi.hoisted(() => ({ headers: new Headers() }));
vi.mock("next/headers", () => ({ headers: async () => sent.headers }));

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const from = (peer: string) => {
  sent.headers = new Headers({ "x-carbot-peer": peer, "x-forwarded-for": "198.51.100.1" });
};
const owner = "owner@kfz-brandt.example";
const pairMax = policies.auth.limits.pair.requests;

async function attempts(count: number, email: () => string): Promise<number> {
  let refused = 0;
  for (let attempt = 0; attempt < count; attempt += 1) {
    refused += await admitAuthAttempt("sign-in", email()).then(
      () => 0,
      () => 1,
    );
  }
  return refused;
}

describe("attempts to sign in", () => {
  it("are refused after ten from one network, however the address is written", async () => {
    from("192.0.2.1");
    const spellings = [owner, ` ${owner}`, owner.toUpperCase()];
    let turn = 0;
    const next = () => spellings[(turn += 1) % spellings.length] ?? owner;

    expect(await attempts(pairMax + 5, next)).toBe(5);
    await expect(admitAuthAttempt("sign-in", owner)).rejects.toMatchObject({
      code: "rate_limited",
      reason: "too_many_auth_requests",
    });
  });

  it("leave the owner free to sign in from elsewhere, and other owners from there", async () => {
    from("192.0.2.2");
    await attempts(pairMax + 5, () => owner);

    expect(await attempts(1, () => "owner@northgate-garage.example")).toBe(0);
    from("192.0.2.3");
    expect(await attempts(1, () => owner)).toBe(0);
  });

  it("do not use up those to get a new password", async () => {
    from("192.0.2.4");
    await attempts(pairMax + 5, () => owner);

    await expect(admitAuthAttempt("password-reset", owner)).resolves.toBeDefined();
  });

  it("count only where the password was wrong", async () => {
    from("192.0.2.6");
    for (let visit = 0; visit < 3 * pairMax; visit += 1) {
      const attempt = await admitAuthAttempt("sign-in", "reception@kfz-brandt.example");
      await attempt.succeeded();
    }

    expect(await attempts(pairMax + 1, () => "reception@kfz-brandt.example")).toBe(1);
  });

  it("are refused to a network that tries one password on many logins", async () => {
    from("192.0.2.5");
    const max = policies.auth.limits.network.requests;
    let login = 0;
    const next = () => `owner-${(login += 1)}@kfz-brandt.example`;

    expect(await attempts(max + 5, next)).toBe(5);
  });
});

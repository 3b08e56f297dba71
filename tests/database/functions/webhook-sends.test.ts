import { createHmac } from "node:crypto";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { Webhook } from "standardwebhooks";
import { createSealer } from "@/lib/channels";
import { createDueLinks } from "@/lib/server/signed-ids";
import { localNetworkToo, publicInternet, type Network } from "@/lib/outbound/network";
import { postSafely } from "@/lib/outbound/post-safely";
import { createPushSender } from "@/lib/push/push-sender";
import { createAppointmentLinks } from "@/lib/server/appointment-links";
import { runJobs } from "@/lib/server/jobs";
import {
  addWebhook,
  listWebhookDeliveries,
  listWebhooks,
  replayWebhook,
  rotateWebhookSecret,
  sendWebhook,
  setWebhookActive,
  testWebhook,
} from "@/lib/webhooks";
import { startHookServer } from "@/tests/support/webhooks/hook-server";
import { startTwoWorkshops } from "../start-two-workshops";

const { database, ours } = await startTwoWorkshops();
const server = await startHookServer();
afterAll(() => server.close());

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const key = "a key for the tests of at least 32 characters";
const newKey = "another key for the tests of 32 characters";
const sealer = createSealer([key]);
let now = new Date();
const userId = ours.members.owner.userId;
const owner = {
  workshopSlug: ours.slug,
  workshopId: ours.id,
  actor: { kind: "member", userId, email: "" } as const,
  db: database.memberDb(userId),
  now: () => now,
  log,
  requestId: "test",
  sealer,
  network: localNetworkToo,
};
const worker = (network: Network = localNetworkToo, timeoutMs = 10_000, seal = sealer) => ({
  ...owner,
  actor: { kind: "system", job: "send_webhook" } as const,
  db: database.service,
  network,
  sealer: seal,
  post: (post: Parameters<typeof postSafely>[0]) => postSafely({ ...post, timeoutMs }),
});
const work = () =>
  runJobs({
    openServiceDb: () => database.service,
    log,
    now: () => now,
    embedding: null,
    site: "https://carbot.example",
    messaging: {
      mailer: null,
      push: createPushSender({ secret: key, site: "https://carbot.example" }),
      network: localNetworkToo,
      sealer,
      appointmentLinks: createAppointmentLinks(key),
      dueLinks: createDueLinks(key),
      findWorkshop: async () => null,
    },
  });
const latest = async () => {
  const [delivery] = await listWebhookDeliveries(owner, 1);
  return delivery ?? expect.fail("nothing was told");
};
const sendTo = async (options: ReturnType<typeof worker>) => {
  const { id } = await latest();
  await sendWebhook(options, { deliveryId: id });
};
let secret = "";
let endpoint = "";

beforeEach(async () => {
  now = new Date();
  server.heard.length = 0;
  server.answer("well");
  await database.sql("delete from public.webhook_endpoints");
  await database.sql("delete from private.jobs");
  const form = { name: "Planer", url: server.url, events: ["lead.created"] };
  secret = await addWebhook(owner, form);
  endpoint = (await listWebhooks(owner))[0]?.id ?? "";
  await testWebhook(owner, endpoint);
});

describe("a call", () => {
  it("is signed as Standard Webhooks are, and names its event, its version and nothing of anybody", async () => {
    await work();
    const { headers, body } = server.heardFirst();
    const { eventId } = await latest();
    const mac = createHmac("sha256", Buffer.from(secret.slice("whsec_".length), "base64"))
      .update(`${String(headers["webhook-id"])}.${String(headers["webhook-timestamp"])}.${body}`)
      .digest("base64");

    expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toEqual({
      type: "webhook.test",
      version: "2026-12-01",
      timestamp: expect.any(String),
      workshop: ours.slug,
      data: {},
    });
    expect(headers["webhook-signature"]).toBe(`v1,${mac}`);
    expect(headers["webhook-id"]).toBe(eventId);
    expect(await latest()).toMatchObject({
      state: "delivered",
      status: 200,
      attempts: 1,
      answer: "danke",
      error: null,
      durationMs: expect.any(Number),
    });
  });

  it("is signed with both secrets for two days after a change, and with the new one alone from then on", async () => {
    const next = await rotateWebhookSecret(owner, endpoint);
    const overlapping = (await listWebhooks(owner))[0]?.beforeUntil;
    await sendTo(worker());
    now = new Date(now.getTime() + 49 * 3_600_000);
    await testWebhook(owner, endpoint);
    await sendTo(worker());
    const signatures = server.heard.map(({ headers }) =>
      String(headers["webhook-signature"]).split(" "),
    );
    const first = server.heardFirst();
    const sent = [first.body, first.headers as Record<string, string>] as const;

    expect(next).not.toBe(secret);
    expect(overlapping).toEqual(expect.any(String));
    expect(signatures.map(({ length }) => length)).toEqual([2, 1]);
    expect(() => new Webhook(secret).verify(...sent)).not.toThrow();
    expect(() => new Webhook(next).verify(...sent)).not.toThrow();
    expect((await listWebhooks(owner))[0]?.beforeUntil).toBeNull();
  });

  it("is sealed anew once a newer key is in use", async () => {
    const both = createSealer([newKey, key]);
    await sendTo(worker(localNetworkToo, 10_000, both));
    await testWebhook(owner, endpoint);
    await sendTo(worker(localNetworkToo, 10_000, createSealer([newKey])));

    expect((await latest()).state).toBe("delivered");
  });

  it("is not made twice, nor to a server that is paused meanwhile", async () => {
    await sendTo(worker());
    await sendTo(worker());
    await testWebhook(owner, endpoint);
    await setWebhookActive(owner, endpoint, false);
    await sendTo(worker());

    expect(server.heard).toHaveLength(1);
    expect(await latest()).toMatchObject({ state: "failed", error: "endpoint_inactive" });
  });
});

describe("a server that is not well", () => {
  it.each([
    ["broken", { status: 500, answerLength: 500, waitMinutes: 0 }],
    ["busy", { status: 429, answerLength: 0, waitMinutes: 58 }],
  ] as const)("that is %s is tried again, no sooner than it asks", async (way, is) => {
    server.answer(way);
    await work();
    const delivery = await latest();
    const [waiting] = await database.sql(
      `select visible_at > now() + interval '${is.waitMinutes} minutes' as is_later from private.jobs where message ->> 'job' = 'send_webhook'`,
    );

    expect(delivery).toMatchObject({ state: "waiting", status: is.status, attempts: 1 });
    expect(delivery.answer).toHaveLength(is.answerLength);
    expect(waiting?.["is_later"]).toBe(true);
    expect((await listWebhooks(owner))[0]?.failingSince).toEqual(expect.any(String));
  });

  it("is given up after the last try, and told under the same number when the owner sends it again", async () => {
    server.answer("broken");
    await database.sql("update private.jobs set attempts = 7 where true");
    await work();
    const given = await latest();
    const dead = await database.sql("select message from private.dead_jobs");
    server.answer("well");
    await replayWebhook(owner, given.id);
    await work();

    expect(given.state).toBe("failed");
    expect(JSON.stringify(dead)).toContain("webhook_answered_500");
    expect(await latest()).toMatchObject({ id: given.id, state: "delivered", attempts: 2 });
    expect(new Set(server.heard.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
  });

  it("is told nothing more once it says that it is gone", async () => {
    server.answer("gone");
    await work();

    expect(await latest()).toMatchObject({ state: "failed", status: 410 });
    expect(await listWebhooks(owner)).toMatchObject([{ state: "gone" }]);
  });

  it("is not followed to where it sends on", async () => {
    server.answer("moved");
    await expect(sendTo(worker())).rejects.toMatchObject({ code: "unavailable" });

    expect(await latest()).toMatchObject({ state: "waiting", status: 302 });
    expect(server.heard).toHaveLength(1);
  });

  it("is waited for no longer than the time", async () => {
    server.answer("silent");
    await expect(sendTo(worker(localNetworkToo, 300))).rejects.toMatchObject({
      reason: "address_not_reachable",
    });

    expect(await latest()).toMatchObject({
      state: "waiting",
      status: null,
      error: "address_not_reachable",
    });
  });

  it.each([
    ["endless", 500],
    ["dripping", 3],
  ])("is heard no further than the beginning where its answer is %s", async (way, length) => {
    server.answer(way);
    await sendTo(worker(localNetworkToo, 500));
    const { state, answer } = await latest();

    expect(state).toBe("delivered");
    expect(answer).toHaveLength(length);
  });

  it("is never tried again where its address leads into a private network", async () => {
    await expect(sendTo(worker(publicInternet))).rejects.toMatchObject({
      code: "invalid",
      reason: "address_not_allowed",
    });

    expect(server.heard).toEqual([]);
    expect(await latest()).toMatchObject({ error: "address_not_allowed" });
  });
});

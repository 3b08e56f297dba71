import { createECDH, randomBytes } from "node:crypto";
import { decodeJwt } from "jose";
import { expect, it } from "vitest";
import type { SafePost } from "@/lib/outbound/post-safely";
import { createPushSender, vapidKeys } from "@/lib/push/push-sender";

const secret = "a-secret-of-the-installation-for-tests";
const browser = createECDH("prime256v1");
browser.generateKeys();
const target = {
  endpoint: "https://push.example.org/abc",
  p256dh: browser.getPublicKey("base64url"),
  auth: randomBytes(16).toString("base64url"),
};
const notice = { title: "Ein Kunde wartet", body: "Im Chat.", url: "/w/brandt/inbox", tag: "a" };

const sendTo = async (status: number) => {
  const posts: SafePost[] = [];
  const sender = createPushSender({
    secret,
    site: "https://carbot.example",
    post: async (post) => {
      posts.push(post);
      return { status, retryAfter: null };
    },
  });
  return { posts, end: await sender.send(target, notice) };
};

it("encrypts a notice for the browser and signs for this installation", async () => {
  const { posts, end } = await sendTo(201);
  const [post] = posts;
  const token = /t=([^,]+)/.exec(post?.headers["Authorization"] ?? "")?.[1] ?? "";

  expect(end).toBe("sent");
  expect(post?.url).toBe(target.endpoint);
  expect(String(post?.body)).not.toContain("Kunde");
  expect(decodeJwt(token)).toMatchObject({
    aud: "https://push.example.org",
    sub: "https://carbot.example",
  });
});

it.each([404, 410])("knows that a browser is gone by %d", async (status) => {
  expect((await sendTo(status)).end).toBe("gone");
});

it.each([
  [429, "rate_limited"],
  [503, "unavailable"],
  [400, "invalid"],
])("tells %d as %s, so that it is tried again or not", async (status, code) => {
  await expect(sendTo(status)).rejects.toMatchObject({ code });
});

it("has the same keys after a restart and others elsewhere", () => {
  expect(vapidKeys(secret)).toEqual(vapidKeys(secret));
  expect(vapidKeys(`${secret}!`).publicKey).not.toBe(vapidKeys(secret).publicKey);
});

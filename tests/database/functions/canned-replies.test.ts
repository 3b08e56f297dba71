import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { deleteCannedReply, listCannedReplies, saveCannedReply } from "@/lib/workshops";
import { startTwoWorkshops } from "../start-two-workshops";
import type { Role } from "../two-workshops";

const { database, ours, theirs } = await startTwoWorkshops();
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const as = (role: Role, workshop = ours) => ({
  workshopSlug: workshop.slug,
  actor: { kind: "member", userId: workshop.members[role].userId, email: "" } as const,
  db: database.memberDb(workshop.members[role].userId),
  now: () => new Date(),
  log,
  requestId: "test",
});
const unique = () => `kurz${randomUUID().slice(0, 8)}`;
const body = "Hallo {name}, Ihr {Fahrzeug} ist fertig. {ICH}";

describe("a canned reply", () => {
  it("is written by the office, read by the whole team, changed and deleted, and no other workshop's", async () => {
    const shortcut = unique();
    const id = await saveCannedReply(as("reception"), null, {
      shortcut: ` ${shortcut.toUpperCase()} `,
      replyText: body,
    });
    expect(await listCannedReplies(as("mechanic"))).toContainEqual({ id, shortcut, body });
    expect(JSON.stringify(await listCannedReplies(as("owner", theirs)))).not.toContain(shortcut);
    await expect(deleteCannedReply(as("owner", theirs), id)).rejects.toMatchObject({
      reason: "canned_reply_not_found",
    });

    await saveCannedReply(as("owner"), id, { shortcut, replyText: "Neu" });
    expect(await listCannedReplies(as("owner"))).toContainEqual({ id, shortcut, body: "Neu" });
    await deleteCannedReply(as("owner"), id);
    expect(JSON.stringify(await listCannedReplies(as("owner")))).not.toContain(shortcut);
  });

  it.each(["mechanic", "viewer"] as const)("is not changed by a %s", async (role) => {
    const saving = saveCannedReply(as(role), null, { shortcut: unique(), replyText: "Hallo" });
    await expect(saving).rejects.toMatchObject({ code: "forbidden" });
  });

  it("has a shortcut of its own: a second one with it is refused by name of the field", async () => {
    const shortcut = unique();
    const save = () => saveCannedReply(as("owner"), null, { shortcut, replyText: "Hallo" });
    await save();

    await expect(save()).rejects.toMatchObject({ code: "invalid", issues: [{ path: "shortcut" }] });
  });

  it.each([
    ["shortcut", { shortcut: "zwei worte", replyText: "Hallo" }],
    ["shortcut", { shortcut: "", replyText: "Hallo" }],
    ["replyText", { shortcut: "abc", replyText: " " }],
    ["replyText", { shortcut: "abc", replyText: "Hallo {vorname}" }],
    ["replyText", { shortcut: "abc", replyText: "a".repeat(2001) }],
  ])("is refused with the field %s and its rule", async (field, raw) => {
    await expect(saveCannedReply(as("owner"), null, raw)).rejects.toMatchObject({
      code: "invalid",
      issues: [{ path: field }],
    });
  });
});

import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { deleteAccount, listSolelyOwned } from "@/lib/privacy";
import {
  createWorkshop,
  inviteMember,
  removeMember,
  revokeInvitation,
  listTeam,
} from "@/lib/workshops";
import { canary, placesOf } from "../canary";
import { startTwoWorkshops } from "../start-two-workshops";

const { database, ours, theirs } = await startTwoWorkshops();

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const service = { db: database.service, log, requestId: "test" };
const memberContext = (userId: string, workshopSlug: string) => ({
  workshopSlug,
  actor: { kind: "member", userId, email: "" } as const,
  db: database.memberDb(userId),
  now: () => new Date(),
  log,
  requestId: "test",
  site: "https://carbot.test",
  mailer: { send: async () => undefined },
});
const owner = memberContext(ours.members.owner.userId, ours.slug);
const address = `${canary.toLowerCase()}@example.org`;
const form = {
  name: "Kfz Allein",
  street: "Gasse 1",
  postalCode: "04229",
  city: "Leipzig",
  region: "DE-SN",
  locale: "de",
};
/** A login whose every trace holds the canary. */
async function newPerson() {
  const { userId } = await database.createUser(address);
  await database.sql(
    `update auth.users set raw_user_meta_data = jsonb_build_object('full_name', $2::text) where id = $1`,
    [userId, canary],
  );
  return userId;
}
const join = (userId: string, workshopId: string, role: string) =>
  database.sql(
    "insert into public.members (workshop_id, user_id, role, name, email) values ($1, $2, $3, $4, $5)",
    [workshopId, userId, role, canary, address],
  );

describe("an invited address", () => {
  it("is in no column any more once the invitation is taken back", async () => {
    await inviteMember(owner, { email: address, role: "viewer" });
    expect(await placesOf(database)).toEqual(["public.invitations.email"]);
    const entry = (await listTeam(owner)).find(({ email }) => email === address);
    await revokeInvitation(owner, entry?.id ?? "");

    expect(await placesOf(database)).toEqual([]);
  });
});

describe("a deleted account", () => {
  it("leaves no trace of the person in any column, and what they wrote without their name", async () => {
    const userId = await newPerson();
    await join(userId, ours.id, "reception");
    const [member] = await database.sql("select id from public.members where user_id = $1", [
      userId,
    ]);
    await database.sql(
      `insert into public.messages (workshop_id, conversation_id, author, member_id, body)
       values ($1, $2, 'member', $3, 'Guten Tag')`,
      [ours.id, ours.rowIds.get("conversations"), member?.["id"]],
    );
    await inviteMember(memberContext(theirs.members.owner.userId, theirs.slug), {
      email: address,
      role: "viewer",
    });
    expect((await placesOf(database)).length).toBeGreaterThan(2);
    await deleteAccount(service, userId);

    expect(await placesOf(database)).toEqual([]);
    const [kept] = await database.sql(
      "select count(*)::int as count from public.messages where body = 'Guten Tag' and member_id is null",
    );
    expect(kept).toEqual({ count: 1 });
  });

  it("takes along the workshops that nobody else belongs to, and no others", async () => {
    const userId = await newPerson();
    const alone = await createWorkshop({ ...service, userId, name: canary }, form);
    await join(userId, ours.id, "mechanic");
    expect(await listSolelyOwned(service, userId)).toEqual([
      { name: "Kfz Allein", hasTeam: false },
    ]);
    await deleteAccount(service, userId);

    const left = await database.sql("select slug from public.workshops where slug = any ($1)", [
      [alone, ours.slug],
    ]);
    expect(left).toEqual([{ slug: ours.slug }]);
    expect(await placesOf(database)).toEqual([]);
  });

  it("is refused while a team would lose its only owner, and nothing is gone then", async () => {
    await expect(deleteAccount(service, ours.members.owner.userId)).rejects.toMatchObject({
      code: "conflict",
      reason: "last_owner",
    });
    expect(await listSolelyOwned(service, ours.members.owner.userId)).toEqual([
      { name: "Werkstatt", hasTeam: true },
    ]);
    expect((await listTeam(owner)).filter(({ kind }) => kind === "member")).toHaveLength(4);
  });

  it("is deleted by the service alone", async () => {
    await expect(
      deleteAccount({ ...service, db: owner.db }, ours.members.viewer.userId),
    ).rejects.toMatchObject({ code: "forbidden" });
    await expect(deleteAccount(service, randomUUID())).resolves.toBeUndefined();
  });

  it("whose person left the team first, leaves no trace there either", async () => {
    const userId = await newPerson();
    await join(userId, ours.id, "viewer");
    const me = (await listTeam(memberContext(userId, ours.slug))).find(({ isMe }) => isMe);
    await removeMember(memberContext(userId, ours.slug), me?.id ?? "");

    expect((await placesOf(database)).filter((place) => place.startsWith("public."))).toEqual([]);
    await deleteAccount(service, userId);
    expect(await placesOf(database)).toEqual([]);
  });
});

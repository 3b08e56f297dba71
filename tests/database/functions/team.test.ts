import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Mail } from "@/lib/mail/mailer";
import {
  acceptInvitation,
  acceptInvitationAnew,
  changeMemberRole,
  findInvitation,
  inviteMember,
  listTeam,
  removeMember,
  revokeInvitation,
  transferOwnership,
} from "@/lib/workshops";
import { startTwoWorkshops } from "../start-two-workshops";
import type { FilledWorkshop, Role } from "../two-workshops";

const { database, ours, theirs } = await startTwoWorkshops();

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const service = { db: database.service, log, requestId: "test" };
const mails: Mail[] = [];
const as = (workshop: FilledWorkshop, role: Role, slug = workshop.slug) => ({
  workshopSlug: slug,
  actor: { kind: "member", userId: workshop.members[role].userId, email: "" } as const,
  db: database.memberDb(workshop.members[role].userId),
  now: () => new Date(),
  log,
  requestId: "test",
  site: "https://carbot.test",
  mailer: { send: async (mail: Mail) => void mails.push(mail) },
});
const owner = as(ours, "owner");
const newAddress = () => `${randomUUID()}@example.org`;

/** Invites an address and returns the secret of the link in its mail. */
async function invite(email: string, role: Role = "reception", ctx = owner): Promise<string> {
  await inviteMember(ctx, { email, role });
  const mail = mails.findLast(({ to }) => to === email);
  return /https:\/\/carbot\.test\/join\/([\w-]{43})/.exec(mail?.text ?? "")?.[1] ?? "";
}

const signIn = async (email: string, password: string) => {
  const { status } = await database.fetch(`${database.url}/auth/v1/token?grant_type=password`, {
    method: "POST",
    headers: { apikey: database.keys.publishableKey, "content-type": "application/json" },
    body: JSON.stringify({ email, password }),
  });
  return status;
};
const login = { personName: "Ina Neu", newPassword: "ein-langes-wort" };
const roleOf = async (memberId: string) =>
  (await listTeam(owner)).find(({ id }) => id === memberId)?.role;

describe("an invitation", () => {
  it("goes by mail in both languages; the database keeps no secret that opens it", async () => {
    const email = newAddress();
    const token = await invite(email);

    expect(mails.at(-1)).toMatchObject({ to: email, subject: "Einladung: CarBot für Werkstatt" });
    expect(mails.at(-1)?.text).toMatch(/lädt Sie ein[^]*invites you/);
    expect(await findInvitation(service, token)).toEqual({
      slug: ours.slug,
      workshopName: "Werkstatt",
      email,
      role: "reception",
      hasLogin: false,
    });
    const rows = await database.sql(
      "select row_to_json(invitations)::text as row from public.invitations",
    );
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it("makes a login where there is none, and a member of the role", async () => {
    const email = newAddress();
    const token = await invite(email, "mechanic");
    expect(await acceptInvitationAnew(service, token, login)).toMatchObject({ slug: ours.slug });

    expect(await signIn(email, login.newPassword)).toBe(200);
    expect(await listTeam(owner)).toContainEqual(
      expect.objectContaining({ kind: "member", email, name: "Ina Neu", role: "mechanic" }),
    );
    expect(await findInvitation(service, token)).toBeNull();
    await expect(acceptInvitationAnew(service, token, login)).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("of somebody with a login is accepted by that login alone, and changes no password", async () => {
    const email = newAddress();
    const { userId } = await database.createUser(email);
    const token = await invite(email, "viewer");

    await expect(acceptInvitationAnew(service, token, login)).rejects.toMatchObject({
      code: "conflict",
      reason: "login_exists",
    });
    await expect(
      acceptInvitation(service, token, theirs.members.owner.userId),
    ).rejects.toMatchObject({ code: "not_found" });
    expect(await acceptInvitation(service, token, userId)).toBe(ours.slug);
    expect(await signIn(email, login.newPassword)).toBe(400);
  });

  it("counts no more once it is withdrawn, a week old, or sent anew", async () => {
    const [withdrawn, old, anew] = [newAddress(), newAddress(), newAddress()];
    const first = await invite(withdrawn);
    const entry = (await listTeam(owner)).find(({ email }) => email === withdrawn);
    await revokeInvitation(owner, entry?.id ?? "");
    const second = await invite(old);
    await database.sql("update public.invitations set expires_at = now() where email = $1", [old]);
    const third = await invite(anew);
    const fourth = await invite(anew, "viewer");

    expect(await findInvitation(service, first)).toBeNull();
    expect(await findInvitation(service, second)).toBeNull();
    expect(await findInvitation(service, third)).toBeNull();
    expect(await findInvitation(service, fourth)).toMatchObject({ role: "viewer" });
    const [kept] = await database.sql(
      "select count(*)::int as count from public.invitations where email = $1",
      [old],
    );
    expect(kept).toEqual({ count: 0 });
  });

  it("is the owner's alone to make and to take back, in their own workshop", async () => {
    const [entry] = (await listTeam(owner)).filter(({ kind }) => kind === "invitation");
    for (const role of ["reception", "mechanic", "viewer"] as const) {
      await expect(invite(newAddress(), role, as(ours, role))).rejects.toMatchObject({
        code: "forbidden",
      });
      await expect(revokeInvitation(as(ours, role), entry?.id ?? "")).rejects.toMatchObject({
        code: "forbidden",
      });
    }
    await expect(revokeInvitation(as(theirs, "owner"), entry?.id ?? "")).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(
      invite(newAddress(), "viewer", as(theirs, "owner", ours.slug)),
    ).rejects.toMatchObject({ code: "not_found" });
  });

  it("names the wrong field, a member of the team, and a full team", async () => {
    await expect(invite("niemand")).rejects.toMatchObject({ issues: [{ path: "email" }] });
    await expect(inviteMember(owner, { email: newAddress(), role: "chef" })).rejects.toMatchObject({
      issues: [{ path: "role" }],
    });
    await expect(invite(`owner@${ours.slug}.example`)).rejects.toMatchObject({
      reason: "already_member",
      issues: [{ path: "email" }],
    });
    const full = Array.from({ length: 45 }, newAddress);
    const asNeighbour = as(theirs, "owner");
    for (const email of full) await invite(email, "viewer", asNeighbour);
    await expect(invite(newAddress(), "viewer", asNeighbour)).rejects.toMatchObject({
      code: "limit_reached",
      reason: "team_full",
    });
  });

  it("that cannot be mailed is none", async () => {
    const email = newAddress();
    const broken = { send: async () => Promise.reject(new Error("no mail server")) };
    await expect(
      inviteMember({ ...owner, mailer: broken }, { email, role: "viewer" }),
    ).rejects.toThrow("no mail server");
    await expect(
      inviteMember({ ...owner, mailer: null }, { email, role: "viewer" }),
    ).rejects.toMatchObject({ reason: "mail_not_configured" });
    expect((await listTeam(owner)).map((entry) => entry.email)).not.toContain(email);
  });
});

describe("a team", () => {
  it("shows everybody names and roles, and addresses and invitations to the owner alone", async () => {
    const seen = await listTeam(as(ours, "mechanic"));

    expect(seen.map(({ kind }) => kind)).not.toContain("invitation");
    expect(seen.filter(({ email }) => email !== null)).toEqual([
      expect.objectContaining({ isMe: true, role: "mechanic" }),
    ]);
    await expect(listTeam(as(theirs, "owner", ours.slug))).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("keeps its last owner, whoever tries what", async () => {
    const { memberId } = ours.members.owner;
    const refused = { code: "conflict", reason: "last_owner" };

    await expect(changeMemberRole(owner, memberId, { role: "viewer" })).rejects.toMatchObject(
      refused,
    );
    await expect(removeMember(owner, memberId)).rejects.toMatchObject(refused);
  });

  it("changes roles by its owner alone", async () => {
    const { memberId } = ours.members.viewer;
    await expect(
      changeMemberRole(as(ours, "reception"), memberId, { role: "owner" }),
    ).rejects.toMatchObject({ code: "forbidden" });
    await expect(
      changeMemberRole(as(theirs, "owner"), memberId, { role: "owner" }),
    ).rejects.toMatchObject({ code: "not_found" });
    await changeMemberRole(owner, memberId, { role: "mechanic" });

    expect(await roleOf(memberId)).toBe("mechanic");
  });

  it("is left by oneself, and nobody but the owner takes others off it", async () => {
    const { memberId } = ours.members.viewer;
    await expect(removeMember(as(ours, "reception"), memberId)).rejects.toMatchObject({
      code: "forbidden",
    });
    await removeMember(as(ours, "viewer"), memberId);

    expect(await roleOf(memberId)).toBeUndefined();
    await expect(listTeam(as(ours, "viewer"))).rejects.toMatchObject({ code: "not_found" });
  });

  it("is handed over in one step, and back", async () => {
    const { owner: first, reception: second } = ours.members;
    await transferOwnership(owner, second.memberId);
    expect([await roleOf(first.memberId), await roleOf(second.memberId)]).toEqual([
      "reception",
      "owner",
    ]);
    await transferOwnership(as(ours, "reception"), first.memberId);

    expect(await roleOf(first.memberId)).toBe("owner");
    await expect(transferOwnership(owner, first.memberId)).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

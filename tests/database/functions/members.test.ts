import { describe, expect, it } from "vitest";
import { callRpc } from "@/lib/supabase/call-rpc";
import { addMember } from "@/lib/workshops";
import { startTwoWorkshops } from "../start-two-workshops";

const { database, ours, theirs } = await startTwoWorkshops();

const member = {
  slug: ours.slug,
  email: "New@Example.org",
  role: "owner",
  name: "Neu",
  password: "ein-langes-wort",
} as const;

/** How GoTrue looks for whoever signs in (FindUserByEmailAndAudience, internal/models/user.go of supabase/auth). */
const asHostedServer = (email: string) =>
  database.sql(
    `select id from auth.users where instance_id = '00000000-0000-0000-0000-000000000000' and lower(email) = $1
     and aud = 'authenticated' and is_sso_user = false`,
    [email],
  );

const signIn = async (email: string, password: string) => {
  const { status } = await database.fetch(`${database.url}/auth/v1/token?grant_type=password`, {
    method: "POST",
    headers: { apikey: database.keys.publishableKey, "content-type": "application/json" },
    body: JSON.stringify({ email, password }),
  });
  return status;
};

const slugsOf = async (userId: string) =>
  (await callRpc(database.memberDb(userId), "list_my_workshops", {})).map(({ slug }) => slug);

describe("a new member", () => {
  it("gets a login that the hosted authentication server finds and that can sign in", async () => {
    expect(await addMember(database.service, member)).toEqual({ isNewLogin: true });

    const [user] = await asHostedServer("new@example.org");
    expect(await slugsOf(String(user?.id))).toEqual([ours.slug]);
    expect(await signIn("new@example.org", member.password)).toBe(200);
  });

  it("with a login keeps its password and the other workshop's role", async () => {
    await addMember(database.service, { ...member, email: "two@example.org" });
    const other = { slug: theirs.slug, role: "mechanic", password: "ein-anderes-wort" } as const;
    const again = await addMember(database.service, {
      ...member,
      ...other,
      email: "two@example.org",
    });

    expect(again).toEqual({ isNewLogin: false });
    const [user] = await asHostedServer("two@example.org");
    expect((await slugsOf(String(user?.id))).toSorted()).toEqual(
      [ours.slug, theirs.slug].toSorted(),
    );
    expect(await signIn("two@example.org", member.password)).toBe(200);
    expect(await signIn("two@example.org", other.password)).toBe(400);
  });

  it("gets another role when added again, and stays one member", async () => {
    await addMember(database.service, { ...member, email: "three@example.org" });
    await addMember(database.service, { ...member, email: "three@example.org", role: "viewer" });

    expect(
      await database.sql("select role from public.members where email = $1", ["three@example.org"]),
    ).toEqual([{ role: "viewer" }]);
  });

  it("made by the authentication server itself is found, and becomes findable", async () => {
    const { userId } = await database.createUser("four@example.org");
    await addMember(database.service, { ...member, email: "four@example.org" });

    expect(await asHostedServer("four@example.org")).toEqual([{ id: userId }]);
  });

  it.each([
    [{ email: "nobody" }, "email"],
    [{ name: " \u200b" }, "name"],
    [{ slug: "Not A Slug" }, "slug"],
  ])("is refused by name of the wrong field: %j", async (changes, path) => {
    await expect(addMember(database.service, { ...member, ...changes })).rejects.toMatchObject({
      code: "invalid",
      issues: [{ path }],
    });
  });

  it("of an unknown workshop is refused, and nobody but the service adds any", async () => {
    await expect(addMember(database.service, { ...member, slug: "nowhere" })).rejects.toMatchObject(
      { code: "not_found" },
    );
    await expect(
      addMember(database.memberDb(ours.members.owner.userId), member),
    ).rejects.toMatchObject({ code: "forbidden" });
  });
});

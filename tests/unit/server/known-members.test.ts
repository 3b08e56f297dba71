import { describe, expect, it } from "vitest";
import type { Db } from "@/lib/core/context";
import { KnownMembers } from "@/lib/server/known-members";

const answering: Db = { stats: { calls: 0, ms: 0 }, call: async () => [] };
const refusing: Db = { ...answering, call: async () => Promise.reject(new Error("not yours")) };

describe("a member of a workshop", () => {
  it("is known once the database has answered a call for that workshop, and for no other", async () => {
    const members = new KnownMembers();
    await members.watch(answering, "ada", "ours").call("list_leads", { p_workshop: "ours" });

    expect(members.isKnown("ada", "ours")).toBe(true);
    expect(members.isKnown("ada", "theirs")).toBe(false);
    expect(members.isKnown("bob", "ours")).toBe(false);
  });

  it("is not whoever was refused, or asked for nothing of it", async () => {
    const members = new KnownMembers();
    const asked = members.watch(refusing, "bob", "ours").call("get_plan", { p_workshop: "ours" });
    await expect(asked).rejects.toThrow("not yours");
    await members.watch(answering, "bob", "ours").call("list_my_workshops", {});

    expect(members.isKnown("bob", "ours")).toBe(false);
  });
});

import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { callRpc } from "@/lib/supabase/call-rpc";
import { startTwoWorkshops } from "../start-two-workshops";
import type { FilledWorkshop, Role } from "../two-workshops";
import { openConversation, replyTo } from "./turns";

const { database, ours, theirs } = await startTwoWorkshops();
const as = (role: Role, workshop = ours) => database.memberDb(workshop.members[role].userId);
const start = (workshop: FilledWorkshop = ours) => openConversation(database.service, workshop);
const memberIdOf = (role: Role, workshop = ours) => workshop.members[role].memberId;

type Change = Record<string, string | string[]>;
const change = (role: Role, changes: Change[], changeId: string | null = null) =>
  callRpc(as(role), "change_conversations", {
    p_workshop: ours.slug,
    p_changes: changes,
    p_change_id: changeId,
  });
const undo = (role: Role, changeId: string) =>
  callRpc(as(role), "undo_change", { p_workshop: ours.slug, p_change_id: changeId });
const idsIn = async (queue: string, role: Role = "reception", more: Record<string, unknown> = {}) =>
  (
    await callRpc(as(role), "list_conversations", {
      p_workshop: ours.slug,
      p_queue: queue,
      p_limit: 100,
      ...more,
    })
  ).map(({ id }) => id);
const stateOf = async (conversationId: string) => {
  const [row] = await database.sql(
    `select mode, status, assignee_id, tags, snoozed_until is not null as is_snoozed, waiting_for
     from public.conversations where id = $1`,
    [conversationId],
  );
  return row;
};
const close = (ids: string[]) =>
  change(
    "reception",
    ids.map((id) => ({ id, status: "closed" })),
  );
const snooze = (id: string, until: string) => change("reception", [{ id, snoozedUntil: until }]);
/** A customer who waits for a person. */
async function startWaiting() {
  const opened = await start();
  await opened.finish(opened.questionId, { p_actions: [{ type: "handoff" }] });
  return opened;
}

describe("a change of several conversations", () => {
  it("is made to all of them, or where one is not there to none", async () => {
    const [first, second, foreign] = [await start(), await start(), await start(theirs)];

    await expect(close([first.conversationId, foreign.conversationId])).rejects.toMatchObject({
      reason: "conversation_not_found",
    });
    expect(await stateOf(first.conversationId)).toMatchObject({ status: "open" });
    const rows = await close([second.conversationId, first.conversationId]);

    expect(rows.map(({ id }) => id)).toEqual([second.conversationId, first.conversationId]);
    expect(await stateOf(first.conversationId)).toMatchObject({ status: "closed" });
    expect(await stateOf(foreign.conversationId)).toMatchObject({ status: "open" });
  });

  it("gives conversations to a colleague who answers, and to nobody else", async () => {
    const { conversationId: id, at } = await start();
    await change("reception", [{ id, assigneeId: memberIdOf("mechanic") }]);

    expect(await stateOf(id)).toMatchObject({
      mode: "human",
      assignee_id: memberIdOf("mechanic"),
    });
    expect(await idsIn("mine", "mechanic")).toContain(id);
    const [event] = await callRpc(as("owner"), "list_conversation_events", at);
    expect(event).toMatchObject({
      kind: "assigned",
      member_name: "The reception",
      assignee_name: "The mechanic",
    });
    for (const assigneeId of [memberIdOf("viewer"), memberIdOf("owner", theirs), randomUUID()]) {
      await expect(change("reception", [{ id, assigneeId }])).rejects.toMatchObject({
        reason: "assignee_not_found",
      });
    }
  });

  it("is not for a viewer", async () => {
    const { conversationId: id } = await start();
    await expect(change("viewer", [{ id, status: "closed" }])).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

describe("an undo", () => {
  it("puts back what was, who waited for what among it", async () => {
    const opened = await startWaiting();
    const id = opened.conversationId;
    const before = await stateOf(id);
    expect(before).toMatchObject({ waiting_for: "handoff" });
    const steps: Change[] = [
      { status: "closed" },
      { assigneeId: memberIdOf("mechanic") },
      { mode: "bot" },
      { tags: ["Ärger"], snoozedUntil: "2099-01-01T08:00:00Z" },
    ];
    for (const step of steps) {
      const changeId = randomUUID();
      await change("reception", [{ id, ...step }], changeId);
      await undo("reception", changeId);

      expect(await stateOf(id)).toEqual(before);
    }
    expect(await idsIn("needs_me")).toContain(id);
  });

  it("leaves alone what somebody has changed since, what a colleague has done, and what was undone before", async () => {
    const [first, second] = [await startWaiting(), await startWaiting()];
    const ids = [first.conversationId, second.conversationId];
    const changeId = randomUUID();
    await change(
      "reception",
      ids.map((id) => ({ id, status: "closed" })),
      changeId,
    );
    await replyTo(as("owner"), first.at);

    expect(await undo("owner", changeId)).toEqual([]);
    const undone = await undo("reception", changeId);
    expect(undone.map(({ id }) => id)).toEqual([second.conversationId]);
    expect(await stateOf(first.conversationId)).toMatchObject({
      status: "open",
      assignee_id: memberIdOf("owner"),
    });
    expect(await undo("reception", changeId)).toEqual([]);
  });
});

describe("a tag", () => {
  it("is the workshop's from its first use, finds its conversations, and goes from all of them at once", async () => {
    const [first, second] = [await start(), await start()];
    const tag = `Reifen ${randomUUID().slice(0, 8)}`;
    await change("mechanic", [
      { id: first.conversationId, tags: [tag, ` ${tag} `, "Sonst"] },
      { id: second.conversationId, tags: ["Sonst"] },
    ]);
    const namesOf = async (workshop: FilledWorkshop) =>
      (await callRpc(as("owner", workshop), "list_tags", { p_workshop: workshop.slug })).map(
        ({ name }) => name,
      );

    expect(await stateOf(first.conversationId)).toMatchObject({ tags: [tag, "Sonst"].toSorted() });
    expect(await namesOf(ours)).toContain(tag);
    expect(await namesOf(theirs)).not.toContain(tag);
    expect(await idsIn("all", "owner", { p_tag: tag })).toEqual([first.conversationId]);
    await callRpc(as("owner"), "delete_tag", { p_workshop: ours.slug, p_name: tag });
    expect(await stateOf(first.conversationId)).toMatchObject({ tags: ["Sonst"] });
    expect(await namesOf(ours)).not.toContain(tag);
  });
});

describe("a snoozed conversation", () => {
  it("is out of the way until its time, and then needs somebody again", async () => {
    const { conversationId: id } = await startWaiting();
    const quiet = await start();
    await snooze(id, "2099-01-01T08:00:00Z");
    await snooze(quiet.conversationId, "2000-01-01T08:00:00Z");
    expect(await idsIn("needs_me")).not.toContain(id);
    expect(await idsIn("snoozed")).toContain(id);
    await callRpc(database.service, "wake_conversations", { p_limit: 100 });

    expect(await idsIn("snoozed")).toEqual([id]);
    expect(await idsIn("needs_me")).toContain(quiet.conversationId);
    expect(await stateOf(quiet.conversationId)).toMatchObject({
      waiting_for: "reminder",
      is_snoozed: false,
    });
  });

  it("comes back at once when the customer writes, not when a colleague does", async () => {
    const { conversationId: id, at, begin } = await startWaiting();
    await snooze(id, "2099-01-01T08:00:00Z");
    await replyTo(as("reception"), at);
    expect(await stateOf(id)).toMatchObject({ is_snoozed: true });
    await begin({ p_body: "Und?" });

    expect(await stateOf(id)).toMatchObject({ is_snoozed: false, waiting_for: "reply" });
    expect(await idsIn("needs_me")).toContain(id);
  });

  it("that is done is not put off any more", async () => {
    const { conversationId: id } = await start();
    await snooze(id, "2099-01-01T08:00:00Z");
    await change("reception", [{ id, status: "closed" }]);

    expect(await stateOf(id)).toMatchObject({ is_snoozed: false });
  });
});

describe("the queue of mentions", () => {
  it("holds what names the caller and was not opened yet", async () => {
    const { conversationId: id, at } = await start();
    await callRpc(as("reception"), "add_note", {
      ...at,
      p_body: "@The mechanic",
      p_client_note_id: randomUUID(),
      p_mentions: [memberIdOf("mechanic")],
    });

    expect(await idsIn("mentioned", "owner")).not.toContain(id);
    expect(await idsIn("mentioned", "mechanic")).toContain(id);
    await callRpc(as("mechanic"), "set_conversation_read", at);
    expect(await idsIn("mentioned", "mechanic")).not.toContain(id);
  });
});

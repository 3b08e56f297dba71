import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { Json } from "@/lib/supabase/database.types";
import { startTwoWorkshops } from "../start-two-workshops";
import type { Role } from "../two-workshops";
import { openLeads } from "./lead-calls";
import { newPhone } from "./people";
import { openTurns } from "./turns";

const { database, ours, theirs } = await startTwoWorkshops();
const { as, capture, look, eventsOf } = openLeads(database, ours);

const call = (p_lead_id: string, p_call: Json, role: Role = "reception") =>
  callRpc(as(role), "record_call", { p_workshop: ours.slug, p_lead_id, p_call });
const update = (p_lead_id: string, p_change: Json, role: Role = "reception") =>
  callRpc(as(role), "update_lead", { p_workshop: ours.slug, p_lead_id, p_change });
const calls = async (query: object = {}) =>
  (
    await callRpc(as("reception"), "list_leads", {
      p_workshop: ours.slug,
      p_view: "calls",
      p_limit: 100,
      ...query,
    })
  ).map(({ id }) => id);

describe("the outcome of a call", () => {
  it("is kept with who called, what was said and when to call again", async () => {
    const id = await capture({ phone: newPhone() });
    await call(id, { outcome: "not_reached", callAt: "2026-12-02T09:00:00Z", text: "Mailbox" });
    expect(await look(id)).toMatchObject({
      lead: { status: "new", assignee_name: "The reception", call_at: "2026-12-02T09:00:00+00:00" },
    });
    await call(id, { outcome: "reached" }, "owner");

    expect(await eventsOf(id, "call")).toMatchObject([
      { member_name: "The owner", detail: { outcome: "reached" } },
      { member_name: "The reception", detail: { outcome: "not_reached", text: "Mailbox" } },
    ]);
    expect(await look(id)).toMatchObject({ lead: { status: "contacted" } });
  });

  it.each([
    ["appointment", "scheduled", null],
    ["lost", "lost", "price"],
  ])("%s makes the lead %s, and nobody is to be called", async (outcome, status, lostReason) => {
    const id = await capture({ phone: newPhone() });

    await call(id, { outcome, lostReason });

    expect(await look(id)).toMatchObject({
      lead: { status, lost_reason: lostReason, call_at: null },
    });
    expect(await calls()).not.toContain(id);
  });

  it("is none of a viewer's, and no other word than the four", async () => {
    const id = await capture({ phone: newPhone() });

    await expect(call(id, { outcome: "reached" }, "viewer")).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(call(id, { outcome: "eaten" })).rejects.toMatchObject({ reason: "bad_outcome" });
    await expect(call(randomUUID(), { outcome: "lost" })).rejects.toMatchObject({
      reason: "lead_not_found",
    });
  });
});

describe("the list of calls", () => {
  it("begins with who is due longest, and pages without gap or repeat", async () => {
    const ids = [];
    for (const hour of ["03", "01", "02"]) {
      const id = await capture({ phone: newPhone() });
      await update(id, { callAt: `2020-01-01T${hour}:00:00Z` });
      ids.push(id);
    }
    const [third, first, second] = ids;

    expect((await calls()).slice(0, 3)).toEqual([first, second, third]);
    expect(
      await calls({ p_cursor_at: "2020-01-01T01:00:00Z", p_cursor_id: first, p_limit: 2 }),
    ).toEqual([second, third]);
  });

  it("shows one's own where asked to", async () => {
    const mine = await capture({ phone: newPhone() });
    await capture({ phone: newPhone() });
    await update(mine, { assigneeId: ours.members.owner.memberId });

    const shown = await callRpc(as("owner"), "list_leads", {
      p_workshop: ours.slug,
      p_mine: true,
    });
    expect(shown.map(({ id }) => id)).toEqual([mine]);
  });
});

describe("a lead", () => {
  it("is found by name, number, plate, service and words of the message, in this workshop alone", async () => {
    const phone = newPhone();
    const form = {
      name: "Theobald Krummbein",
      phone,
      service: "Kupplungswechsel",
      message: "Das Pedal rupft",
      vehicle: { plate: "L-TK 55" },
    };
    const id = await capture(form);
    await capture(form, theirs);

    for (const q of ["krumm", `0${phone.slice(3)}`, "LTK55", "kupplungsw", "pedal rupft"]) {
      const found = await callRpc(as("viewer"), "list_leads", { p_workshop: ours.slug, p_q: q });
      expect(found.map((row) => row.id)).toEqual([id]);
    }
  });

  it("tells who changed what, with the value it is estimated at", async () => {
    const id = await capture({ phone: newPhone() });
    await update(id, { valueCents: 24_900, assigneeId: ours.members.reception.memberId });
    await update(id, { status: "lost", lostReason: "elsewhere" }, "owner");
    await callRpc(as("owner"), "add_lead_note", {
      p_workshop: ours.slug,
      p_lead_id: id,
      p_text: "Ging zur Konkurrenz",
    });

    const { events } = await look(id);
    expect(events.map(({ kind, member_name }) => `${kind}: ${member_name}`).toSorted()).toEqual([
      "assigned: The reception",
      "note: The owner",
      "status: The owner",
      "value: The reception",
    ]);
  });

  it("is given to nobody who may not call", async () => {
    const id = await capture({ phone: newPhone() });

    for (const assigneeId of [ours.members.mechanic.memberId, theirs.members.owner.memberId]) {
      await expect(update(id, { assigneeId })).rejects.toMatchObject({ reason: "bad_assignee" });
    }
  });

  it("written down by a colleague says where it came from and whose it is", async () => {
    const id = await callRpc(as("reception"), "add_lead", {
      p_workshop: ours.slug,
      p_lead: { name: "Kai", phone: newPhone(), source: "counter", service: "HU" },
    });

    expect(await look(id)).toMatchObject({
      lead: { source: "counter", assignee_name: "The reception", service: "HU" },
    });
  });
});

describe("the copy of what was said", () => {
  it("holds the last fifty messages and says how many there were", async () => {
    const { begin, finish, conversationId } = openTurns(database.service, ours);
    for (let turn = 0; turn < 30; turn += 1) {
      const { message_id } = await begin({ p_body: `Frage ${turn}` });
      await finish(message_id, { p_reply: `Antwort ${turn}` });
    }
    const id = await capture({ phone: newPhone(), conversationId });

    const { transcript } = await look(id);
    expect(transcript).toMatchObject({ message_count: 60 });
    expect(transcript?.messages).toHaveLength(50);
    expect(transcript?.messages.at(-1)).toMatchObject({ author: "bot", body: "Antwort 29" });
  });

  it("outlives the conversation where it is no longer kept, and is emptied by the customer's own erasure", async () => {
    const { begin, conversationId } = openTurns(database.service, ours);
    await begin({ p_body: "Hallo" });
    const kept = await capture({ phone: newPhone(), conversationId });
    const other = openTurns(database.service, ours);
    await other.begin({ p_body: "Hallo" });
    const erased = await capture({ phone: newPhone(), conversationId: other.conversationId });

    await database.sql("delete from public.conversations where id = $1", [conversationId]);
    await callRpc(database.service, "purge_conversation", {
      p_workshop_id: ours.id,
      p_conversation_id: other.conversationId,
      p_with_leads: false,
    });

    expect((await look(kept)).transcript).toMatchObject({
      message_count: 1,
      messages: [{ body: "Hallo" }],
    });
    expect((await look(erased)).transcript).toMatchObject({ message_count: 1, messages: [] });
  });
});

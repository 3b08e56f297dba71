import { describe, expect, it } from "vitest";
import { callRpc } from "@/lib/supabase/call-rpc";
import { ownWord } from "@/tests/support/own-word";
import { startTwoWorkshops } from "../start-two-workshops";
import type { Role } from "../two-workshops";
import { openTurns } from "./turns";

const { database, ours, theirs } = await startTwoWorkshops();

const as = (role: Role, workshop = ours) => database.memberDb(workshop.members[role].userId);
const told = { name: "Mia Lang", phone: "+4915123456789", plate: "L XY 77", wish: "Freitag um 10" };

/** A conversation whose last answer kept this. */
async function startTold(details: object, workshop = ours) {
  const turns = openTurns(database.service, workshop);
  const { message_id } = await turns.begin({ p_body: "0151 23456789, mia@example.org" });
  await turns.finish(message_id, { p_told: { ...details } });
  return { ...turns, at: { p_workshop: workshop.slug, p_conversation_id: turns.conversationId } };
}

const find = async (p_q: string, role: Role = "owner", workshop = ours) =>
  (await callRpc(as(role, workshop), "list_conversations", { p_workshop: workshop.slug, p_q })).map(
    ({ id }) => id,
  );

describe("what is told in a chat", () => {
  it("names the inbox row and stands in the conversation, without being a contact", async () => {
    const { at, conversationId } = await startTold(told);

    const [detail] = await callRpc(as("owner"), "get_conversation", at);
    const rows = await callRpc(as("viewer"), "list_conversations", { p_workshop: ours.slug });

    expect(detail).toMatchObject({ contact_name: "Mia Lang", is_name_told: true, told });
    expect(detail).toMatchObject({ contact_phone: null, has_lead: false });
    expect(rows.find(({ id }) => id === conversationId)).toMatchObject({
      contact_name: "Mia Lang",
      is_name_told: true,
    });
  });

  it("grows with every message, the newer word counting", async () => {
    const { at, begin, finish } = await startTold(told);
    const next = await begin({ p_body: "Lieber Montag, mia@example.org" });

    expect(next.told).toEqual(told);

    await finish(next.message_id, { p_told: { wish: "Montag", email: "mia@example.org" } });

    expect(await callRpc(as("owner"), "get_conversation", at)).toMatchObject([
      { told: { ...told, wish: "Montag", email: "mia@example.org" } },
    ]);
  });

  it("is kept while a person answers, too", async () => {
    const { at, begin } = await startTold({});
    await callRpc(as("owner"), "update_conversation", { ...at, p_mode: "human" });
    await begin({ p_told: { phone: "+4915123456789" } });

    expect(await callRpc(as("owner"), "get_conversation", at)).toMatchObject([
      { told: { phone: "+4915123456789" } },
    ]);
  });

  it("is no longer merely told once it was sent, and what was not sent still is", async () => {
    const { at, conversationId } = await startTold({ ...told, plate: "L XY 78" });
    await callRpc(database.service, "capture_lead", {
      p_workshop_id: ours.id,
      p_lead: {
        name: "Mia Lang",
        phone: "+4915199999999",
        preferredTimes: "Freitag um 10",
        consent: true,
        conversationId,
      },
    });

    expect(await callRpc(as("owner"), "get_conversation", at)).toMatchObject([
      { contact_name: "Mia Lang", is_name_told: false, told: { plate: "L XY 78" } },
    ]);
    const [detail] = await callRpc(as("owner"), "get_conversation", at);
    expect(Object.keys(Object(detail?.told))).toEqual(["plate"]);
  });

  it("is nobody else's", async () => {
    const { conversationId } = await startTold(told);

    await expect(
      callRpc(as("owner", theirs), "get_conversation", {
        p_workshop: theirs.slug,
        p_conversation_id: conversationId,
      }),
    ).rejects.toMatchObject({ code: "not_found" });
  });

  it("goes with the conversation", async () => {
    const { conversationId } = await startTold(told);
    await callRpc(database.service, "purge_conversation", {
      p_workshop_id: ours.id,
      p_conversation_id: conversationId,
    });

    expect(
      await database.sql("select from public.told_details where conversation_id = $1", [
        conversationId,
      ]),
    ).toEqual([]);
  });

  it("shows a mechanic the name and the car, and no number or address anywhere", async () => {
    const { at } = await startTold({ ...told, email: "mia@example.org" });
    const mechanic = as("mechanic");

    const seen = {
      detail: await callRpc(mechanic, "get_conversation", at),
      messages: await callRpc(mechanic, "list_messages", at),
      rows: await callRpc(mechanic, "list_conversations", { p_workshop: ours.slug }),
    };

    expect(seen.detail).toMatchObject([{ told: { name: "Mia Lang", plate: "L XY 77" } }]);
    expect(seen.messages[0]?.body).toBe("•••, •••");
    expect(JSON.stringify(seen)).not.toMatch(/23456789|example\.org/);
  });
});

describe("the search of the inbox", () => {
  it.each([
    "zerkratzt",
    "ZERKR",
    "kofferraum zerkratzt",
    "Ünsinn",
    "Unsinn",
    "0171 2345678",
    "01712345678",
    "+49 171 2345678",
    "0049171/234 56 78",
    "2345678",
    "0171 23",
    "L-ZK 4711",
    "lzk4711",
    "L ZK4711",
    "ZK 4711",
  ])("finds a word, number or plate in any message, however spelled: %s", async (q) => {
    const { begin, finish, conversationId } = openTurns(database.service, ours);
    const first = await begin({
      p_body:
        "Ihr habt den Kofferraum zerkratzt! 0171/2345678, Kennzeichen l-zk 4711, so ein Ünsinn",
    });
    await finish(first.message_id);
    await begin({ p_body: "Hallo?" });
    await openTurns(database.service, theirs).begin({
      p_body: "zerkratzt, 0171 2345678, L-ZK 4711",
    });

    expect(await find(q)).toContain(conversationId);
    expect(await find(q, "owner", theirs)).not.toContain(conversationId);
  });

  it.each(["Quendolin", "quendol", "0152 3456 7890", "+49 152 34567890", "B-QX 99", "bqx99"])(
    "finds what was told: %s",
    async (q) => {
      const { conversationId } = await startTold({
        name: "Quendolin Adler",
        phone: "+4915234567890",
        plate: "B QX 99",
      });

      expect(await find(q)).toContain(conversationId);
    },
  );

  it.each(["0341 9998877", "zora@example.org", "M-ZO 12"])("finds a contact by %s", async (q) => {
    const { conversationId, begin } = openTurns(database.service, ours);
    await begin({ p_body: "Guten Tag" });
    await callRpc(database.service, "capture_lead", {
      p_workshop_id: ours.id,
      p_lead: {
        name: "Zora",
        phone: "+493419998877",
        email: "zora@example.org",
        vehicle: { plate: "M ZO 12" },
        consent: true,
        conversationId,
      },
    });

    expect(await find(q)).toContain(conversationId);
  });

  it("tells a mechanic neither number nor address, but words and plates", async () => {
    const word = ownWord();
    const { begin, conversationId } = openTurns(database.service, ours);
    await begin({ p_body: `${word} 0160 7654321 max@example.org HH-AB 12` });

    expect(await find(word, "mechanic")).toEqual([conversationId]);
    expect(await find("HH-AB 12", "mechanic")).toContain(conversationId);
    expect(await find("0160 7654321", "mechanic")).toEqual([]);
    expect(await find("76543", "mechanic")).toEqual([]);
    expect(await find("max@example.org", "mechanic")).toEqual([]);
  });

  it("pages through what it finds without gap or repeat", async () => {
    const word = ownWord();
    const ids = [];
    for (let count = 0; count < 5; count += 1) {
      const { begin, conversationId } = openTurns(database.service, ours);
      await begin({ p_body: `${word} ${count}` });
      ids.push(conversationId);
    }
    const page = (cursor: object) =>
      callRpc(as("owner"), "list_conversations", {
        p_workshop: ours.slug,
        p_q: word,
        p_limit: 3,
        ...cursor,
      });

    const first = await page({});
    const last = first.at(-1);
    const second = await page({ p_cursor_at: last?.last_message_at, p_cursor_id: last?.id });

    expect([...first, ...second].map(({ id }) => id)).toEqual(ids.toReversed());
  });

  it("asks the index for words, and not every message", async () => {
    const plan = await database.sql(
      `explain select conversation_id from public.messages
       where private.to_search_terms(workshop_id, body, author <> 'bot') @@ private.to_search_query($1, 'zerkratzt')`,
      [ours.id],
    );

    expect(JSON.stringify(plan)).toContain("messages_search_terms_idx");
  });
});

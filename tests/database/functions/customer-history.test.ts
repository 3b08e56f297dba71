import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { callRpc } from "@/lib/supabase/call-rpc";
import { startTwoWorkshops } from "../start-two-workshops";
import type { Role } from "../two-workshops";
import { openConversation } from "./turns";

const { database, ours, theirs } = await startTwoWorkshops();
const as = (role: Role, workshop = ours) => database.memberDb(workshop.members[role].userId);

/** A customer with this number who says something and sends a request for a car. */
async function visit(phone: string, plate: string, body: string) {
  const opened = await openConversation(database.service, ours);
  await callRpc(database.service, "capture_lead", {
    p_workshop_id: ours.id,
    p_lead: {
      conversationId: opened.conversationId,
      clientLeadId: randomUUID(),
      name: "Mia Lang",
      phone,
      vehicle: { model: "VW Golf", plate },
      consent: true,
      consentText: "Ja",
    },
  });
  await opened.begin({ p_body: body });
  return opened;
}
const historyOf = async (at: { p_workshop: string; p_conversation_id: string }, role: Role) => {
  const [row] = await callRpc(as(role), "get_customer_history", at);
  return row;
};

describe("a customer's history", () => {
  it("lists their cars and other conversations, the newest first, and nobody else's", async () => {
    const phone = "+493415550171";
    const first = await visit(phone, "L AB 12", "Rufen Sie 0171 2345678 an");
    const second = await visit(phone, "L XY 77", "Und heute?");
    await visit("+493415550172", "L ZZ 9", "Fremd");
    const history = await historyOf(second.at, "reception");

    expect(history?.vehicles).toEqual([
      { model: "VW Golf", plate: "L XY 77" },
      { model: "VW Golf", plate: "L AB 12" },
    ]);
    expect(history?.conversations).toMatchObject([
      { id: first.conversationId, status: "open", lastQuestion: "Rufen Sie 0171 2345678 an" },
    ]);
    expect((await historyOf(second.at, "mechanic"))?.conversations).toMatchObject([
      { lastQuestion: "Rufen Sie ••• an" },
    ]);
  });

  it("is empty for whom nobody knows, and for another workshop's conversation", async () => {
    const { at } = await openConversation(database.service, ours);
    const known = await visit("+493415550173", "L AB 13", "Hallo");
    const empty = { vehicles: [], conversations: [] };

    expect(await historyOf(at, "owner")).toEqual(empty);
    const foreign = { ...known.at, p_workshop: theirs.slug };
    const [row] = await callRpc(as("owner", theirs), "get_customer_history", foreign);
    expect(row).toEqual(empty);
  });
});

describe("the open questions of a conversation", () => {
  it("are those that nobody could answer there, until they are answered or set aside", async () => {
    const question = "Macht ihr Hohlraumversiegelung am Oldtimer?";
    const { at, begin, finish } = await openConversation(database.service, ours);
    const other = await openConversation(database.service, ours);
    const { message_id } = await begin({ p_body: question });
    await finish(message_id, {
      p_answered: false,
      p_sources: [],
      p_open_questions: [{ question, embedding: null }],
    });
    const [gap] = await callRpc(as("mechanic"), "list_conversation_gaps", at);

    expect(gap).toMatchObject({ question, status: "open" });
    expect(await callRpc(as("owner"), "list_conversation_gaps", other.at)).toEqual([]);
    const foreign = { ...at, p_workshop: theirs.slug };
    expect(await callRpc(as("owner", theirs), "list_conversation_gaps", foreign)).toEqual([]);
    await callRpc(as("owner"), "dismiss_gap", {
      p_workshop: ours.slug,
      p_gap_id: String(gap?.id),
      p_is_dismissed: true,
    });
    expect(await callRpc(as("owner"), "list_conversation_gaps", at)).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { callRpc } from "@/lib/supabase/call-rpc";
import { canary, leavesOf, placesOf, textsOf } from "../canary";
import { startTwoWorkshops } from "../start-two-workshops";
import type { FilledWorkshop, Role } from "../two-workshops";
import { openTurns } from "./turns";

const { database, ours, theirs } = await startTwoWorkshops();
const as = (workshop: FilledWorkshop, role: Role) =>
  database.memberDb(workshop.members[role].userId);

const place = (workshop: FilledWorkshop, p_conversation_id: string) => ({
  p_workshop: workshop.slug,
  p_conversation_id,
});

/** A chat in which somebody said who they are and sent no request; returns its id. */
async function tell(workshop: FilledWorkshop): Promise<string> {
  const { begin, finish, conversationId } = openTurns(database.service, workshop);
  const { message_id } = await begin({ p_body: `Hier ist ${canary}` });
  await finish(message_id, { p_told: { name: canary, phone: "+493415550144" } });
  return conversationId;
}

/** What is left of a request sent from such a chat once the owner has erased the chat. */
async function leadAfterErasure(p_with_leads: boolean) {
  const id = await tell(ours);
  const leadId = await callRpc(database.service, "capture_lead", {
    p_workshop_id: ours.id,
    p_lead: {
      conversationId: id,
      name: "Petra Muster",
      phone: "+493415550145",
      consent: true,
      consentText: "Ja",
    },
  });
  await callRpc(as(ours, "owner"), "erase_conversation", { ...place(ours, id), p_with_leads });
  return database.sql("select conversation_id from public.leads where id = $1", [leadId]);
}

const load = (role: Role, id: string, workshop = ours) =>
  callRpc(as(ours, role), "export_conversation", place(workshop, id));
const erase = (role: Role, id: string, workshop = ours) =>
  callRpc(as(ours, role), "erase_conversation", place(workshop, id));

describe("a conversation that left no contact", () => {
  it("is handed out to the owner with what was told, and erased until nothing of it is left", async () => {
    const id = await tell(ours);
    const handedOut = await load("owner", id);
    const handedTexts = leavesOf(handedOut);
    const missing = (await textsOf(database, ours)).filter(
      (text) => !handedTexts.includes(text.slice(text.indexOf(": ") + 2)),
    );
    await erase("owner", id);

    expect(handedOut).toMatchObject({
      conversation: { id, told: { name: canary, phone: "+493415550144" } },
      leads: [],
    });
    expect(missing).toEqual([]);
    expect(await placesOf(database)).toEqual([]);
    await expect(erase("owner", id)).rejects.toMatchObject({ reason: "conversation_not_found" });
    await expect(load("owner", id)).rejects.toMatchObject({ reason: "conversation_not_found" });
  });

  it.each(["reception", "mechanic", "viewer"] as const)("is not a %s's to take", async (role) => {
    const id = await tell(ours);

    await expect(load(role, id)).rejects.toMatchObject({ code: "forbidden" });
    await expect(erase(role, id)).rejects.toMatchObject({ code: "forbidden" });
    await erase("owner", id);
  });

  it("of another workshop is as if there was none, and stays", async () => {
    const id = await tell(theirs);

    await expect(load("owner", id)).rejects.toMatchObject({ reason: "conversation_not_found" });
    await expect(erase("owner", id)).rejects.toMatchObject({ reason: "conversation_not_found" });
    await expect(load("owner", id, theirs)).rejects.toMatchObject({ reason: "workshop_not_found" });
    await expect(erase("owner", id, theirs)).rejects.toMatchObject({
      reason: "workshop_not_found",
    });
    expect(await placesOf(database)).toContain("public.told_details.details");
  });

  it("keeps a request sent from it meanwhile, unless that is to go too", async () => {
    expect(await leadAfterErasure(false)).toEqual([{ conversation_id: null }]);
    expect(await leadAfterErasure(true)).toEqual([]);
  });
});

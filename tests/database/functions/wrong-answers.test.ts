import { describe, expect, it } from "vitest";
import { callRpc } from "@/lib/supabase/call-rpc";
import { canary, leavesOf, placesOf } from "../canary";
import { startTwoWorkshops } from "../start-two-workshops";
import type { FilledWorkshop, Role } from "../two-workshops";
import { openTurns } from "./turns";

const { database, ours, theirs } = await startTwoWorkshops();
const as = (workshop: FilledWorkshop, role: Role) =>
  database.memberDb(workshop.members[role].userId);

/** A question with an answer of the bot, and where the team finds both. */
async function answered(workshop: FilledWorkshop, question = "Was kostet Ölwechsel?") {
  const { begin, finish, conversationId } = openTurns(database.service, workshop);
  const { message_id: questionId } = await begin({ p_body: question });
  const { message_id } = await finish(questionId, {
    p_sources: [
      { type: "prices", title: "Ölwechsel", rows: [{ kind: "service", id: "s1" }] },
      {
        type: "document",
        title: "Garantie",
        rows: [{ kind: "document", id: chunkOf(workshop), passage: chunkOf(workshop) }],
      },
    ],
  });
  const at = { p_workshop: workshop.slug, p_conversation_id: conversationId };
  return { at, questionId, place: { ...at, p_message_id: String(message_id) } };
}

const chunkOf = (workshop: FilledWorkshop) => String(workshop.rowIds.get("document_chunks"));
type Place = Awaited<ReturnType<typeof answered>>["place"];

const mark = (role: Role, place: Place, p_note?: string, workshop = ours) =>
  callRpc(as(workshop, role), "mark_answer", { ...place, ...(p_note && { p_note }) });
const listed = async (p_status = "open", workshop = ours, role: Role = "owner") =>
  callRpc(as(workshop, role), "list_wrong_answers", { p_workshop: workshop.slug, p_status });
const ofMessage = async (place: Place, p_status = "open") =>
  (await listed(p_status)).find(({ id }) => id === place.p_message_id);
const markInThread = async ({ p_message_id, ...at }: Place) =>
  (await callRpc(as(ours, "viewer"), "list_messages", at)).find(({ id }) => id === p_message_id)
    ?.mark;

describe("an answer the team calls wrong", () => {
  it("is on the list with question, note and who said so, until it is taken back", async () => {
    const { place } = await answered(ours);
    await mark("reception", place, "Der Preis ist alt.");
    const found = await ofMessage(place);
    const shown = await markInThread(place);
    await callRpc(as(ours, "owner"), "unmark_answer", place);

    expect(found).toMatchObject({
      question: "Was kostet Ölwechsel?",
      note: "Der Preis ist alt.",
      marked_by: "The reception",
      status: "open",
    });
    expect(shown).toMatchObject({ note: "Der Preis ist alt.", status: "open" });
    expect(await ofMessage(place)).toBeUndefined();
    expect(await markInThread(place)).toBeNull();
  });

  it("is worked off and taken up again, and open once more when it is marked anew", async () => {
    const { place } = await answered(ours);
    const settle = (p_is_done: boolean) =>
      callRpc(as(ours, "owner"), "settle_wrong_answer", {
        p_workshop: ours.slug,
        p_message_id: place.p_message_id,
        p_is_done,
      });
    await mark("owner", place);
    await settle(true);
    const done = await ofMessage(place, "done");
    await settle(false);
    const again = await ofMessage(place);
    await settle(true);
    await mark("owner", place, "Immer noch falsch.");

    expect(done).toMatchObject({ status: "done", settled_by: "The owner" });
    expect(again).toMatchObject({ status: "open", settled_by: null });
    expect(await ofMessage(place)).toMatchObject({ note: "Immer noch falsch." });
    expect(await ofMessage(place, "done")).toBeUndefined();
  });

  it("is only an answer of the bot, in the workshop and conversation it is said to be in", async () => {
    const { place, questionId } = await answered(ours);
    const other = await answered(theirs);
    const refused = { reason: "answer_not_found" };

    await expect(mark("owner", { ...place, p_message_id: questionId })).rejects.toMatchObject(
      refused,
    );
    await expect(
      mark("owner", { ...place, p_message_id: other.place.p_message_id }),
    ).rejects.toMatchObject(refused);
    await expect(mark("owner", other.place)).rejects.toMatchObject({ code: "not_found" });
    expect(await listed("open", theirs)).not.toContainEqual(
      expect.objectContaining({ id: place.p_message_id }),
    );
  });

  it.each(["mechanic", "viewer"] as const)("is a %s's to read and not to say", async (role) => {
    const { place } = await answered(ours, "Ruft mich an: 0341 5550142, Ölwechsel?");
    await expect(mark(role, place)).rejects.toMatchObject({ code: "forbidden" });
    await mark("owner", place, "Kunde 0341 5550142 hat recht.");
    const found = (await listed("open", ours, role)).find(({ id }) => id === place.p_message_id);

    expect(found?.question).toContain("•••");
    expect(JSON.stringify(found)).not.toContain("5550142");
  });

  it("goes with its conversation, and is handed out with it before", async () => {
    const { at, place } = await answered(ours);
    await mark("owner", place, `${canary} sagt etwas anderes.`);
    const handedOut = await callRpc(as(ours, "owner"), "export_conversation", at);
    await callRpc(as(ours, "owner"), "erase_conversation", at);

    expect(leavesOf(handedOut).join(" ")).toContain(canary);
    expect(await placesOf(database)).toEqual([]);
    expect(await ofMessage(place)).toBeUndefined();
  });
});

describe("what an answer is made of", () => {
  it("names the document behind a passage, which outlives the passage", async () => {
    const { place } = await answered(ours);
    await mark("owner", place);

    expect((await ofMessage(place))?.sources).toEqual([
      { type: "prices", title: "Ölwechsel", rows: [{ kind: "service", id: "s1" }] },
      {
        type: "document",
        title: "Garantie",
        rows: [{ kind: "document", id: ours.rowIds.get("documents"), passage: chunkOf(ours) }],
      },
    ]);
  });

  it("names no document of another workshop", async () => {
    const { begin, finish } = openTurns(database.service, ours);
    const { message_id: questionId } = await begin();
    const rows = [{ kind: "document", id: chunkOf(theirs), passage: chunkOf(theirs) }];
    const sources = [{ type: "document", title: "Garantie", rows }];
    const { message_id } = await finish(questionId, { p_sources: sources });
    const [stored] = await database.sql("select sources from public.messages where id = $1", [
      message_id,
    ]);

    expect(stored?.["sources"]).toEqual(sources);
  });
});

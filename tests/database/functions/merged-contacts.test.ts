import { describe, expect, it } from "vitest";
import { callRpc } from "@/lib/supabase/call-rpc";
import { startTwoWorkshops } from "../start-two-workshops";
import { newPhone, openPeople, type ShownContact } from "./people";
import { openTurns } from "./turns";

const { database, ours, theirs } = await startTwoWorkshops();
const { meet, show, list, merge, undo } = openPeople(database, ours);

const plain = ({ leads, vehicles, conversations, phone: number, more_phones }: ShownContact) => ({
  leads,
  plates: vehicles.map(({ plate }) => plate),
  conversations,
  number,
  more_phones,
});

describe("merging two customers", () => {
  it("brings all of both together, and undoing parts them as they were", async () => {
    const [one, two] = [newPhone(), newPhone()];
    const { begin, conversationId } = openTurns(database.service, ours);
    await begin();
    const kept = await meet({ phone: one, service: "HU", vehicle: { plate: "L-MM 1" } });
    const merged = await meet({
      name: "M. Muster",
      phone: two,
      service: "Reifen",
      vehicle: { plate: "L-MM 2" },
      conversationId,
    });
    const before = [await show(kept), await show(merged)];

    await merge(kept, merged);

    const both = await show(kept);
    expect(both).toMatchObject({ name: "Max Muster", phone: one, more_phones: [two] });
    expect(both.leads.map(({ service }) => service).toSorted()).toEqual(["HU", "Reifen"]);
    expect(both.vehicles.map(({ plate }) => plate).toSorted()).toEqual(["L-MM 1", "L-MM 2"]);
    expect(both.conversations).toMatchObject([{ id: conversationId }]);
    expect(both.merge).toMatchObject({ name: "M. Muster", member_name: "The reception" });
    await expect(show(merged)).rejects.toMatchObject({ reason: "contact_not_found" });

    await undo(String(both.merge?.id));

    const after = [await show(kept), await show(merged)];
    expect(after.map(plain)).toEqual(before.map(plain));
  });

  it("lets the second number lead to the one customer from then on", async () => {
    const [one, two] = [newPhone(), newPhone()];
    const kept = await meet({ phone: one });
    await merge(kept, await meet({ phone: two }));

    expect(await meet({ phone: two, service: "Klimaservice" })).toBe(kept);
    expect((await list(`0${two.slice(3)}`)).map(({ id }) => id)).toEqual([kept]);
  });

  it("undoes the last first, and then the one before", async () => {
    const [a, b, c] = [
      await meet({ phone: newPhone(), name: "A" }),
      await meet({ phone: newPhone(), name: "B" }),
      await meet({ phone: newPhone(), name: "C" }),
    ];
    await merge(b, c);
    const first = (await show(b)).merge;
    await merge(a, b);
    const second = (await show(a)).merge;

    await expect(undo(String(first?.id))).rejects.toMatchObject({ reason: "later_merge_first" });
    await undo(String(second?.id));
    await undo(String(first?.id));

    expect([(await show(a)).merge, (await show(b)).merge, (await show(c)).merge]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it("keeps whom the workshop's site vouches for", async () => {
    const { begin, conversationId } = openTurns(database.service, ours);
    await begin();
    const number = newPhone();
    const verified = await callRpc(database.service, "verify_contact", {
      p_workshop_id: ours.id,
      p_conversation_id: conversationId,
      p_identity: { externalId: "k-9", name: "Jana Wolf", phone: number },
    });
    const other = await meet({ phone: newPhone() });

    await expect(merge(other, String(verified))).rejects.toMatchObject({
      reason: "verified_contact_stays",
    });
    await merge(String(verified), other);
    expect(await show(String(verified))).toMatchObject({ phone: number });
  });

  it("is refused for oneself, for another workshop's, and to viewers", async () => {
    const id = await meet({ phone: newPhone() });
    const foreign = await meet({ phone: newPhone() }, theirs);

    await expect(merge(id, id)).rejects.toMatchObject({ reason: "contact_not_found" });
    await expect(merge(id, foreign)).rejects.toMatchObject({ reason: "contact_not_found" });
    await expect(merge(id, id, "viewer")).rejects.toMatchObject({ code: "forbidden" });
  });

  it("is proposed for the same plate, however written", async () => {
    const one = await meet({ phone: newPhone(), vehicle: { plate: "L-PL 404" } });
    // Of another name: who has the same name and plate is the same person, and sends the same request anew.
    const two = await meet({
      name: "Moritz Muster",
      phone: newPhone(),
      vehicle: { plate: "l-pl404" },
    });
    await meet({ phone: newPhone(), vehicle: { plate: "L-PL 4041" } });

    expect((await show(one)).alike).toMatchObject([{ id: two, reasons: ["plate"] }]);
  });
});

import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { Json } from "@/lib/supabase/database.types";
import { startTwoWorkshops } from "../start-two-workshops";
import type { Role } from "../two-workshops";
import { openTurns } from "./turns";

const { database, ours, theirs } = await startTwoWorkshops();
let calls = 0;

const as = (role: Role, workshop = ours) => database.memberDb(workshop.members[role].userId);
const phone = () => `+49341${String((calls += 1)).padStart(7, "0")}`;
const capture = (lead: Record<string, Json>, workshop = ours) =>
  callRpc(database.service, "capture_lead", {
    p_workshop_id: workshop.id,
    p_lead: { name: "Max Muster", consent: true, ...lead },
  });
const contactOf = async (leadId: string) =>
  (
    await database.sql(
      `select contacts.id, contacts.name, contacts.phone, contacts.email
       from public.leads join public.contacts on contacts.workshop_id = leads.workshop_id and contacts.id = contact_id
       where leads.id = $1`,
      [leadId],
    )
  )[0];

describe("capture_lead", () => {
  it("stores what was said and agreed to, and links the conversation", async () => {
    const { begin, conversationId } = openTurns(database.service, ours);
    await begin();
    const number = phone();

    const leadId = await capture({
      phone: number,
      service: "Ölwechsel",
      preferredTimes: "morgens",
      consentText: "Ja, rufen Sie mich an.",
      conversationId,
    });

    const rows = await callRpc(as("reception"), "list_leads", {
      p_workshop: ours.slug,
      p_limit: 1,
    });
    expect(rows).toMatchObject([
      {
        id: leadId,
        phone: number,
        service: "Ölwechsel",
        status: "new",
        conversation_id: conversationId,
      },
    ]);
    const [conversation] = await database.sql(
      "select contact_name, contact_id from public.conversations where id = $1",
      [conversationId],
    );
    expect(conversation).toEqual({
      contact_name: "Max Muster",
      contact_id: (await contactOf(leadId))?.id,
    });
  });

  it("is one lead however often the same form is sent", async () => {
    const form = { phone: phone(), clientLeadId: randomUUID() };

    expect(await capture(form)).toBe(await capture(form));
  });

  it("knows a contact again by number or by address, however written", async () => {
    const number = phone();
    const email = `Max.${number}@Example.org`;
    const first = await contactOf(await capture({ phone: number }));
    const second = await contactOf(await capture({ phone: number, email }));
    const third = await contactOf(await capture({ email: email.toLowerCase(), name: "Maxi" }));

    expect([second?.id, third?.id]).toEqual([first?.id, first?.id]);
    expect(third).toMatchObject({ name: "Maxi", phone: number, email });
  });

  it("merges no two contacts when number and address belong to different ones", async () => {
    const [one, two] = [phone(), phone()];
    const email = `${two}@example.org`;
    const byPhone = await contactOf(await capture({ phone: one }));
    await capture({ phone: two, email });

    const found = await contactOf(await capture({ phone: one, email }));

    expect(found).toMatchObject({ id: byPhone?.id, email: null });
  });

  it("knows nobody from another workshop", async () => {
    const number = phone();
    const mine = await contactOf(await capture({ phone: number }));
    const other = await contactOf(await capture({ phone: number }, theirs));

    expect(other?.id).not.toBe(mine?.id);
  });

  it.each([
    ["consent_required", { consent: false, phone: "+49341555000" }],
    ["contact_required", {}],
    ["invalid", { phone: "0341 555" }],
    ["invalid", { phone: "+49341555000", name: " " }],
  ])("refuses what is %s", async (reason, lead) => {
    await expect(capture(lead)).rejects.toMatchObject({ code: "invalid", reason });
  });

  it("refuses another workshop's conversation", async () => {
    const { begin, conversationId } = openTurns(database.service, theirs);
    await begin();

    await expect(capture({ phone: phone(), conversationId })).rejects.toMatchObject({
      reason: "conversation_not_found",
    });
  });
});

describe("the list of leads", () => {
  it("pages without gap or repeat although all came at the same time", async () => {
    for (let count = 0; count < 4; count += 1) await capture({ phone: phone() }, theirs);
    await database.sql("update public.leads set created_at = now() where workshop_id = $1", [
      theirs.id,
    ]);
    const page = (cursor: object) =>
      callRpc(as("viewer", theirs), "list_leads", {
        p_workshop: theirs.slug,
        p_limit: 3,
        ...cursor,
      });

    const first = await page({});
    const last = first.at(-1);
    const second = await page({ p_cursor_at: last?.created_at, p_cursor_id: last?.id });

    const ids = [...first, ...second].map(({ id }) => id);
    const counted = await database.sql("select id from public.leads where workshop_id = $1", [
      theirs.id,
    ]);
    expect(ids.toSorted()).toEqual(counted.map(({ id }) => id).toSorted());
  });

  it("follows a lead through its statuses and filters by them", async () => {
    const id = await capture({ phone: phone() });
    const update = (p_status: string) =>
      callRpc(as("reception"), "update_lead", { p_workshop: ours.slug, p_lead_id: id, p_status });

    expect(await update("won")).toMatchObject([{ id, status: "won" }]);
    const won = await callRpc(as("viewer"), "list_leads", {
      p_workshop: ours.slug,
      p_status: "won",
    });
    expect(won.map((lead) => lead.id)).toEqual([id]);
    await expect(update("eaten")).rejects.toMatchObject({ code: "invalid" });
  });

  it("is not for mechanics, nor for viewers to change, nor for another workshop at all", async () => {
    const lead = {
      p_workshop: ours.slug,
      p_lead_id: await capture({ phone: phone() }),
      p_status: "won",
    };
    const list = { p_workshop: ours.slug };

    await expect(callRpc(as("mechanic"), "list_leads", list)).rejects.toMatchObject({
      reason: "role_not_allowed",
    });
    await expect(callRpc(as("viewer"), "update_lead", lead)).rejects.toMatchObject({
      reason: "role_not_allowed",
    });
    await expect(callRpc(as("owner", theirs), "update_lead", lead)).rejects.toMatchObject({
      reason: "workshop_not_found",
    });
    await expect(
      callRpc(as("owner", theirs), "update_lead", { ...lead, p_workshop: theirs.slug }),
    ).rejects.toMatchObject({ reason: "lead_not_found" });
  });
});

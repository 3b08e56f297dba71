import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { Json } from "@/lib/supabase/database.types";
import { startTwoWorkshops } from "../start-two-workshops";
import type { Role } from "../two-workshops";
import { openTurns } from "./turns";

const { database, ours, theirs } = await startTwoWorkshops();
let calls = 0;

/** A customer of the workshop's site, unlike all others. */
function newCustomer() {
  const number = String((calls += 1)).padStart(7, "0");
  return {
    externalId: `customer-${number}`,
    name: "Erika Echt",
    phone: `+49343${number}`,
    email: `erika-${number}@example.org`,
  };
}
async function startChat(workshop = ours) {
  const { begin, conversationId } = openTurns(database.service, workshop);
  await begin({ p_body: "Guten Tag" });
  return conversationId;
}
const verify = (conversationId: string, identity: Json, workshop = ours) =>
  callRpc(database.service, "verify_contact", {
    p_workshop_id: workshop.id,
    p_conversation_id: conversationId,
    p_identity: identity,
  });
const capture = (conversationId: string | null, lead: Record<string, Json>, workshop = ours) =>
  callRpc(database.service, "capture_lead", {
    p_workshop_id: workshop.id,
    p_lead: { name: "Mallory Fake", consent: true, conversationId, ...lead },
  });
const look = async (conversationId: string, role: Role = "owner", workshop = ours) =>
  (
    await callRpc(database.memberDb(workshop.members[role].userId), "get_conversation", {
      p_workshop: workshop.slug,
      p_conversation_id: conversationId,
    })
  )[0];
const contactIdOfLead = async (id: string) =>
  (await database.sql("select contact_id from public.leads where id = $1", [id]))[0]?.contact_id;

async function startVouchedChat(workshop = ours) {
  const customer = newCustomer();
  const conversationId = await startChat(workshop);
  const contactId = await verify(conversationId, customer, workshop);
  return { customer, conversationId, contactId };
}

describe("whoever only gives a customer's number or address", () => {
  it.each(["phone", "email"] as const)(
    "is not confirmed, sees nothing linked, and changes nothing of the customer's (%s)",
    async (field) => {
      const { customer, conversationId } = await startVouchedChat();
      const before = await look(conversationId);
      const stranger = await startChat();
      await capture(stranger, {
        [field]: customer[field],
        vehicle: { plate: "B AD 666", model: "Stolen" },
      });

      expect(await look(stranger)).toMatchObject({
        contact_name: "Mallory Fake",
        contact_verified_at: null,
        contact_phone: field === "phone" ? customer.phone : null,
        contact_email: field === "email" ? customer.email : null,
      });
      expect({ ...(await look(conversationId)), alike: [] }).toEqual(before);
    },
  );

  it("cannot do so from a chat that was confirmed for another customer either", async () => {
    const { customer, conversationId } = await startVouchedChat();
    const other = await startVouchedChat();
    const before = await look(conversationId);
    await capture(other.conversationId, { phone: customer.phone, vehicle: { plate: "B AD 667" } });

    expect({ ...(await look(conversationId)), alike: [] }).toEqual(before);
    expect(await look(other.conversationId)).toMatchObject({
      contact_name: "Erika Echt",
      contact_phone: other.customer.phone,
      contact_vehicle: { plate: "B AD 667" },
    });
  });

  it("gains nothing when the customer signs in later", async () => {
    const customer = newCustomer();
    const stranger = await startChat();
    await capture(stranger, { phone: customer.phone, vehicle: { plate: "B AD 668" } });
    const conversationId = await startChat();
    await verify(conversationId, customer);

    expect(await look(stranger)).toMatchObject({ contact_verified_at: null, contact_email: null });
    expect(await look(conversationId)).toMatchObject({
      contact_phone: customer.phone,
      contact_vehicle: null,
    });
  });

  it("is shown to the team as perhaps the same person, from both sides, but not to a mechanic", async () => {
    const { customer, conversationId } = await startVouchedChat();
    const stranger = await startChat();
    await capture(stranger, { phone: customer.phone });

    expect(await look(stranger)).toMatchObject({
      alike: [{ name: "Erika Echt", isVerified: true, conversationId }],
    });
    expect(await look(conversationId, "viewer")).toMatchObject({
      alike: [{ name: "Mallory Fake", isVerified: false, conversationId: stranger }],
    });
    expect(await look(stranger, "mechanic")).toMatchObject({ alike: [] });
  });

  it("is nobody's double in another workshop", async () => {
    const { customer } = await startVouchedChat();
    const conversationId = await startChat(theirs);
    await capture(conversationId, { phone: customer.phone }, theirs);

    expect(await look(conversationId, "owner", theirs)).toMatchObject({ alike: [] });
  });
});

describe("a customer whom the site vouches for", () => {
  it("keeps name, number and address whatever a form says, and adds a car", async () => {
    const { customer, conversationId, contactId } = await startVouchedChat();
    const lead = await capture(conversationId, {
      name: "E. Echt",
      phone: "+493430000000",
      vehicle: { plate: "L EE 1" },
    });

    expect(await contactIdOfLead(lead)).toBe(contactId);
    expect(await look(conversationId)).toMatchObject({
      contact_name: "Erika Echt",
      contact_phone: customer.phone,
      contact_verified_at: expect.any(String),
      contact_vehicle: { plate: "L EE 1" },
    });
  });

  it("can be called by the number of the form where the site gives none", async () => {
    const conversationId = await startChat();
    await verify(conversationId, { ...newCustomer(), phone: null });
    await capture(conversationId, { phone: "+493430000001" });

    expect(await look(conversationId)).toMatchObject({ contact_phone: "+493430000001" });
  });

  it("takes along what was sent in the same chat before, and leaves no empty contact behind", async () => {
    const customer = newCustomer();
    const conversationId = await startChat();
    const form = {
      phone: customer.phone,
      vehicle: { plate: "L EE 2" },
      clientLeadId: randomUUID(),
    };
    const lead = await capture(conversationId, form);
    const contactId = await verify(conversationId, customer);

    expect(await contactIdOfLead(lead)).toBe(contactId);
    expect(await look(conversationId)).toMatchObject({
      contact_vehicle: { plate: "L EE 2" },
      alike: [],
    });
    expect(await capture(conversationId, form)).toBe(lead);
  });

  it("is confirmed in each chat that showed it, as one contact", async () => {
    const { customer, conversationId, contactId } = await startVouchedChat();
    const next = await startChat();

    expect(await verify(next, customer)).toBe(contactId);
    expect(await look(next)).toMatchObject({ contact_verified_at: expect.any(String), alike: [] });
    expect(await look(conversationId)).toMatchObject({ contact_verified_at: expect.any(String) });
  });

  it("gets a request sent without a chat, but not another workshop's", async () => {
    const { customer, contactId } = await startVouchedChat();
    const form = { phone: customer.phone, vouchedContactId: contactId };

    expect(await contactIdOfLead(await capture(null, form))).toBe(contactId);
    expect(await contactIdOfLead(await capture(null, form, theirs))).not.toBe(contactId);
  });
});

describe("a car", () => {
  it("keeps what is known of it where a later form says nothing", async () => {
    const customer = newCustomer();
    const [first, second] = [await startChat(), await startChat()];
    await capture(first, {
      phone: customer.phone,
      vehicle: { plate: "L EE 3", model: "Golf", vin: "WVWZZZ1JZXW000001" },
    });
    await capture(second, { phone: customer.phone, vehicle: { plate: "L-EE 3", model: "" } });
    await capture(second, { phone: customer.phone, vehicle: { vin: null } });

    expect(await look(first)).toMatchObject({
      contact_vehicle: { plate: "L-EE 3", model: "Golf", vin: "WVWZZZ1JZXW000001" },
    });
  });
});
